// Runs inside the measured page before anything else; the benchmarks read it as window.probe.
(() => {
  /** Told the time after the next frame has been handed to the screen. */
  const afterPaint = (then) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => then(performance.now()));
      channel.port1.start();
      channel.port2.postMessage(undefined);
    });
  };

  const sights = {
    firstRow: '[aria-label="Papers"] > li',
    firstMatch: '[aria-label="Papers"] .match',
    firstLine: '[aria-label="Sentences"] a',
  };
  const open = new Map();
  const seen = {};
  for (const [name, selector] of Object.entries(sights)) {
    seen[name] = new Promise((resolve) => open.set(selector, resolve));
  }
  const probe = { seen, keys: [], controlled };
  window.probe = probe;

  function controlled() {
    return new Promise((resolve) => {
      const look = () => {
        if (navigator.serviceWorker.controller?.state === 'activated') resolve();
        else setTimeout(look, 50);
      };
      look();
    });
  }

  let pressed;
  addEventListener(
    'keydown',
    (event) => {
      pressed = { at: event.timeStamp, painted: undefined };
      probe.keys.push(pressed);
    },
    true,
  );

  // A status is said after a pause, on purpose: it is no part of the answer's time.
  const isStatus = ({ target }) =>
    (target instanceof Element ? target : target.parentElement)?.closest('[role=status]');

  new MutationObserver((records) => {
    for (const [selector, resolve] of open) {
      if (!document.querySelector(selector)) continue;
      open.delete(selector);
      afterPaint(resolve);
    }
    const key = pressed;
    if (!key || records.every(isStatus)) return;
    afterPaint((time) => {
      key.painted = time;
    });
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
})();
