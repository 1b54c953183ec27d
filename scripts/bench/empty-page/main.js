import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { registerSW } from 'virtual:pwa-register';

createRoot(document.getElementById('root')).render(
  createElement('ul', { 'aria-label': 'Papers' }, createElement('li', {}, 'Nothing')),
);
registerSW({ immediate: true });
