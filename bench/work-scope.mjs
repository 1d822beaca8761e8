import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';

// The product finds its word vectors by its package's imports; what is built here is a package of its own.
const work = new URL('work/', import.meta.url);
mkdirSync(work, { recursive: true });
writeFileSync(
  new URL('package.json', work),
  JSON.stringify({ type: 'module', imports: { '#vectors/*': './vectors/*' } }),
);
rmSync(new URL('vectors', work), { force: true });
symlinkSync('../../vectors', new URL('vectors', work));
