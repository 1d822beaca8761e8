import { describe, expect, it } from 'vitest';
import { lackingIn } from '../../../../src/search/rerank/lacking.js';
import { candidateFor } from '../../../helpers/small-index.js';

const text =
  'The miller Brandt bought the mill in 1912 with his brother. Spanish carpenters mended the wheel.';

async function lackingFor(question: string) {
  return lackingIn(await candidateFor(question, text, { language: 'en' }));
}

describe('what is asked and not there', () => {
  it('is what is asked of a name', async () => {
    expect((await lackingFor('Which hat does Brandt wear?')).lacksPredicate).toBe(1);
    expect((await lackingFor('What did the miller Brandt buy?')).lacksPredicate).toBe(0);
  });

  it('is the name itself', async () => {
    expect((await lackingFor('Did the miller Olsen buy the mill?')).lacksSubject).toBe(1);
    expect((await lackingFor('Did the miller Brandt buy the mill?')).lacksSubject).toBe(0);
  });

  it('is not the country whose people are there', async () => {
    expect((await lackingFor('Did carpenters from Spain come?')).lacksSubject).toBe(0);
    expect((await lackingFor('Did carpenters from Norway come?')).lacksSubject).toBe(1);
  });

  it('is what is asked of a name that is typed without its capital', async () => {
    const typed = 'The wheel was mended by the Lutzenkirchens. Old Lutzenkirchen sold the mill.';
    const lacking = async (question: string) =>
      lackingIn(await candidateFor(question, typed, { language: 'en' }));
    expect((await lacking('which hat does lutzenkirchen wear')).lacksPredicate).toBe(1);
    expect((await lacking('what did lutzenkirchen mend')).lacksPredicate).toBe(0);
    expect((await lacking('did norway buy the mill')).unknownName).toBeGreaterThan(0);
  });

  it.each([
    ['How many carpenters came?', 'The carpenters came with all their tools and 4 wheels.', 1],
    ['How many carpenters came?', 'In the end 14 Spanish carpenters came.', 0],
    ['How many carpenters came?', 'Carpenters: 14', 0],
    ['Combien de moulins y a-t-il ?', 'La ville a perdu trois moulins.', 0],
    ['Combien de moulins y a-t-il ?', 'Les moulins de la ville ont brûlé en hiver, dit-on, il y a 3 ans.', 1],
  ])('is a number beside what is counted: %s %s', async (question, passage, missing) => {
    const language = question.startsWith('Combien') ? 'fr' : 'en';
    expect(lackingIn(await candidateFor(question, passage, { language })).lacksCountedNoun).toBe(missing);
  });

  it.each([
    ['When is the next race?', 'The race was won by Brandt.', 'en', 1],
    ['When is the next race?', 'The next race is in May.', 'en', 0],
    ['Wer war der dritte Müller?', 'Der zweite Müller hieß Brandt.', 'de', 1],
    ['下次比赛什么时候？', '比赛由布兰特赢得。', 'zh', 1],
  ])('is which of several: %s %s', async (question, passage, language, missing) => {
    expect(lackingIn(await candidateFor(question, passage, { language })).lacksOrder).toBe(missing);
  });

  it('is a time, a number or a person that is asked for', async () => {
    expect((await lackingFor('When did the carpenters come in 1912?')).lacksTime).toBe(1);
    expect((await lackingFor('When did Brandt buy the mill?')).lacksTime).toBe(0);
  });

  it.each([
    ['How long until the storm?', 'After eight minutes the storm begins.', 'en'],
    ['How many alts can I bring?', 'Up to three alts can be in the guild.', 'en'],
    ['Wie viele Stunden muss ich arbeiten?', 'Jede Parzelle leistet acht Stunden im Jahr.', 'de'],
    ['Combien de livres puis-je prendre ?', 'On peut prendre cinq livres à la fois.', 'fr'],
    ['Сколько часов длится игра?', 'Игра длится двух часов достаточно.', 'ru'],
    ['可以带几个人？', '每次可以带三个人。', 'zh'],
  ])('is no number where one is written out: %s', async (question, passage, language) => {
    const { lacksNumber, lacksCounted } = lackingIn(await candidateFor(question, passage, { language }));
    expect({ lacksNumber, lacksCounted }).toEqual({ lacksNumber: 0, lacksCounted: 0 });
  });

  it('is not what the name itself is like, nor somebody else when a relative is asked for', async () => {
    const sea = 'The Black Sea is guarded by Turkish ships. Their captain Demir was sworn in by a mayor.';
    const lacking = async (question: string) =>
      lackingIn(await candidateFor(question, sea, { language: 'en' }));
    expect((await lacking('How deep is the Black Sea?')).lacksPredicate).toBe(1);
    expect((await lacking('Who is the wife of Demir?')).lacksPredicate).toBe(1);
    expect((await lacking('Who guards the Black Sea?')).lacksPredicate).toBe(0);
  });

  it('is one of two names, where nothing else is asked', async () => {
    expect((await lackingFor('Is Brandt in NATO?')).lacksSubject).toBe(1);
  });

  it('is a price, a duration or a review', async () => {
    expect((await lackingFor('How much did the mill cost?')).lacksPrice).toBe(1);
    expect((await lackingFor('How long is the mill open?')).lacksDuration).toBe(1);
    expect((await lackingFor('Can someone look at my mill?')).wantsReview).toBe(1);
    expect((await lackingFor('Who bought the mill?')).lacksPrice).toBe(0);
  });
});

describe('what would be marked', () => {
  const prices =
    'Stones for the mill cost a lot. They came by ship from the quarry. A new wheel costs 40 euros.';
  const marked = async (question: string) => {
    const { markGives, markLacks } = lackingIn(await candidateFor(question, prices, { language: 'en' }));
    return { markGives, markLacks };
  };

  it('has the exact thing that is asked for, or has it not, whatever stands beside it', async () => {
    expect(await marked('How much does a new wheel cost?')).toEqual({ markGives: 1, markLacks: 0 });
    expect(await marked('How much do stones for the mill cost?')).toEqual({ markGives: 0, markLacks: 1 });
  });

  it('is not looked at where nothing exact is asked for', async () => {
    expect(await marked('Do stones come by ship?')).toEqual({ markGives: 0, markLacks: 0 });
  });
});
