import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../../src/languages/index.js';
import { aliasesOf, tokenizerOf } from '../../../../src/search/analysis/tokenizer.js';

function words(text: string, language = 'en') {
  return tokenizerOf(languageOf(language), (word) => word)(text);
}

/** Words as written; those joined from others are left out. */
function written(text: string, language?: string): readonly string[] {
  return words(text, language)
    .filter(({ isJoined }) => !isJoined)
    .map((word) => word.text);
}

describe('the tokenizer', () => {
  it.each([
    ['Who teaches C, C++ and C#?', ['C', 'C++', 'C#']],
    ['F# or G++, says Notepad++.', ['F#', 'G++', 'Notepad++']],
    ['C++17 and C/C++', ['C++', '17', 'C', 'C++']],
    ['The tool runs on .NET (or .env) and Node.js.', ['.NET', '.env', 'Node.js']],
    ['Edit config.yml or ASP.NET; discord.js too.', ['config.yml', 'ASP.NET', 'discord.js']],
    ['From the U.S. to D.C.', ['U.S.', 'D.C.']],
  ])('keeps names of programming whole: %s', (text, names) => {
    expect(written(text)).toEqual(expect.arrayContaining(names));
  });

  it.each([
    ['java for 1.20.3?', ['java', 'for', '1.20.3']],
    ['v2.1, V1.0.4 and 1.20.x', ['v2.1', 'V1.0.4', 'and', '1.20.x']],
    ['192.168.0.1', ['192.168.0.1']],
    ['1,500 and 1.500.000', ['1,500', 'and', '1.500.000']],
    ['3.14 on 8.5.1945', ['3.14', 'on', '8.5', '1945']],
    ['It ended in 1945.', ['It', 'ended', 'in', '1945']],
  ])('keeps a version whole, and dates as they were: %s', (text, all) => {
    expect(written(text)).toEqual(all);
  });

  it.each([
    ['Please log in.How do I?', ['in', 'How']],
    ['It ended.Then it rained', ['ended', 'Then']],
    ['issue #5 and page#3', ['issue', '5', 'page', '3']],
    ['a + b', ['a', 'b']],
  ])('cuts where only a space is missing: %s', (text, parts) => {
    expect(written(text)).toEqual(expect.arrayContaining(parts));
  });

  it.each([
    ['max_players', ['max', 'players', 'maxplayers']],
    ['view-distance', ['view', 'distance', 'viewdistance']],
    ['keep_inventory_on', ['keep', 'inventory', 'on', 'keepinventoryon']],
    ['Rhein-Main', ['Rhein', 'Main']],
    ['2019-2020', ['2019', '2020']],
    ['a-b-c-d-e', ['a', 'b', 'c', 'd', 'e']],
  ])('gives %s as %j', (text, all) => {
    expect(words(text).map((word) => word.text)).toEqual(all);
  });

  it.each([
    ['maxPlayers', ['max', 'Players']],
    ['doDaylightCycle', ['Daylight', 'Cycle']],
    ['XMLHttpRequest', ['XML', 'Http', 'Request']],
    ['Node.js', ['Nodejs', 'Node']],
    ['server_config.yml', expect.arrayContaining(['server', 'config', 'serverconfig'])],
    ['C++', ['Cpp']],
    ['C#', ['Csharp']],
    ['.NET', ['dotnet']],
    ['.env', ['env']],
    ['PvP', []],
    ['iPhone', []],
    ['river', []],
  ])('knows what %s may be looked for by', (text, aliases) => {
    expect(aliasesOf(text)).toEqual(aliases);
  });

  it.each(['en', 'zh', 'th', 'ja'])('%s: offsets are those of the text', (language) => {
    const text = '用max_players设置，ที่นี่ Node.js 1.20.3 サーバーを — C++、view-distance';
    for (const { text: word, start, end, isJoined } of words(text, language)) {
      const there = text.slice(start, end);
      expect(isJoined ? there.replace(/[_-]/, '') : there).toBe(word);
    }
  });

  it.each(['zh', 'ja', 'th'])('%s: tells names and versions between its own words', (language) => {
    expect(written('用Node.js的v2.1版和C++', language)).toEqual(
      expect.arrayContaining(['Node.js', 'v2.1', 'C++']),
    );
  });
});
