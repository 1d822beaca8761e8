import { existsSync } from 'node:fs';

/** Debian's Chromium or a Chrome that is installed; undefined where there is none (`CHROMIUM` names another). */
export const chromiumPath: string | undefined = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));

/** For root in a container; the pages it opens are our own. */
export const chromiumArguments: readonly string[] = ['--no-sandbox'];
