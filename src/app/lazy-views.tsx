import { lazy } from 'react';

/** Views that the first rows need not wait for. */

export const Reader = lazy(async () => {
  const { Reader: component } = await import('../views/reader/Reader.tsx');
  return { default: component };
});

export const Settings = lazy(async () => {
  const { Settings: component } = await import('../views/settings/Settings.tsx');
  return { default: component };
});
