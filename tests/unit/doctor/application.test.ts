import { describe, expect, it } from 'vitest';
import { type Application, checkApplication } from '../../../src/doctor/application.js';
import { fake } from '../../helpers/fake.js';

describe('the application', () => {
  it('is well when only its owner may invite it', () => {
    const [application, intents] = diagnose({});
    expect(application).toEqual({ subject: 'application', isWell: true, text: 'only you can invite it' });
    expect(intents).toMatchObject({ isWell: true, text: 'no privileged intents needed' });
  });

  it.each([[true], [undefined]])('is doubtful when anyone may invite it (bot_public: %s)', (bot_public) => {
    const [application] = diagnose({ bot_public });
    expect(application).toMatchObject({ isWell: true, isWarning: true });
    expect(application?.text).toMatch(/same articles.*Install Link.*Public Bot/);
  });

  it.each([
    [{ interactions_endpoint_url: 'https://example.org/hook' }, /not to the bot.*Interactions Endpoint URL/],
    [{ bot_require_code_grant: true }, /Requires OAuth2 Code Grant/],
    [{ integration_types_config: { 1: {} } }, /Guild Install/],
  ])('%j keeps people from the bot, and there is a way out', (fields, message) => {
    const [application, intents] = diagnose(fields);
    expect(application).toMatchObject({ isWell: false, text: expect.stringMatching(message) });
    expect(intents?.isWell).toBe(true);
  });

  it('may have intents on that are not needed, and lack the install to accounts', () => {
    const [application, intents] = diagnose({ flags: 1 << 19, integration_types_config: { 0: {} } });
    expect(application).toMatchObject({ isWell: true, text: expect.stringContaining('User Install') });
    expect(intents).toMatchObject({
      isWell: true,
      text: expect.stringContaining('Message Content Intent can'),
    });
  });
});

function diagnose(fields: Partial<Record<keyof Application, unknown>>) {
  return checkApplication(
    fake<Application>('application', {
      flags: 0,
      bot_public: false,
      bot_require_code_grant: false,
      interactions_endpoint_url: null,
      integration_types_config: { 0: {}, 1: {} },
      ...fields,
    }),
  );
}
