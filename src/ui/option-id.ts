/** Id of an option in a list, by which the field says that it is meant; undefined for none. */
export function optionId(list: string, index: number): string | undefined {
  return index >= 0 ? `${list}-${index}` : undefined;
}
