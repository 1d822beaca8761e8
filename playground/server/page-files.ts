import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';

export function addPage(app: Hono<{ Bindings: HttpBindings }>): void {
  app.get('/', (context) => context.text('The page is being built.'));
}
