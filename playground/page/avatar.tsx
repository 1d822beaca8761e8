import type { APIUser } from 'discord-api-types/v10';
import type { JSX } from 'preact';
import { nameOf } from './types.js';

const colors = ['#5865f2', '#3ba55d', '#c75b8e', '#c9791e', '#2f8fa8'];

/** A round initial in a colour that stays with the person. */
export function Avatar({ user, size = 40 }: { readonly user: APIUser; readonly size?: number }): JSX.Element {
  const color = user.bot ? colors[0] : colors[1 + (Number(BigInt(user.id) % 10n) % 4)];
  const style = { background: color, width: `${size}px`, height: `${size}px`, fontSize: `${size * 0.44}px` };
  return (
    <span class="avatar" style={style} aria-hidden="true">
      {user.bot ? '¶' : nameOf(user)[0]}
    </span>
  );
}
