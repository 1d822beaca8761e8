import { describe, expect, it } from 'vitest';
import { checkHome } from '../../../src/doctor/home.js';

const one = new Map([['1', { name: 'Library' }]]);
const two = new Map([...one, ['2', { name: 'Annex' }]]);

describe('the home server', () => {
  it.each([
    [
      'named',
      ['1'],
      two,
      { isWell: true, text: /^the moderators of Library can reload the folder of articles$/ },
    ],
    ['several', ['1', '2'], two, { isWell: true, text: /Library, Annex/ }],
    ['the only one there is', [], one, { isWell: true, text: /Library.*only server.*HOME_SERVERS/ }],
    ['not to be told', [], two, { isWell: true, isWarning: true, text: /only the owners.*HOME_SERVERS/ }],
    ['one the bot is not in', ['3'], two, { isWell: false, text: /not in server 3.*HOME_SERVERS/ }],
  ])('is %s', (_, homeServers, servers, { text, ...expected }) => {
    const diagnosis = checkHome({ homeServers }, servers);
    expect(diagnosis).toMatchObject(expected);
    expect(diagnosis.text).toMatch(text);
  });
});
