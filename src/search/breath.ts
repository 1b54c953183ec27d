/** The next turn of the event loop, after messages that are already waiting. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
