/**
 * The window says what Rust says: the same is given to both, and all that they say has the same
 * digest. A test of `crates/words` writes `locales/proof.json`; its order of things is kept here.
 */
import { FluentParser, Message, Visitor, type BaseNode, type CallArguments } from '@fluent/syntax';
import { describe, expect, test } from 'vitest';
import proofText from '../../../../locales/proof.json?raw';
import { LANGUAGES, type Language } from '../language';
import type { ArgView } from '../ipc/generated/views';
import { argFromView, type Arg } from './args';
import { spelled } from './dates';
import { category, written } from './numbers';
import { Sentences } from './sentences';

type Range<T> = { first: T; last: T; also: T[] };
type Proof = {
  given: {
    numbers: Range<number>;
    days: Range<string>;
    counted: number[];
    measured: string;
    samples: ArgView[];
  };
  said: Record<
    Language,
    {
      numbers: string;
      days: string;
      sentences: Record<string, string>;
      read: Record<string, string>;
    }
  >;
};

const { given, said }: Proof = JSON.parse(proofText);
const samples = given.samples.map(argFromView);

/** The files of the catalogue by language and name, without what only the terminal says. */
const files = import.meta.glob<string>(
  ['../../../../locales/*/*.ftl', '!**/cli.ftl', '!**/story.ftl'],
  { eager: true, query: '?raw', import: 'default' },
);

function filesOf(language: Language): Map<string, string> {
  const folder = `/locales/${language}/`;
  const own = Object.entries(files).filter(([path]) => path.includes(folder));
  return new Map(own.map(([path, text]) => [path.split('/').at(-1)?.slice(0, -4) ?? path, text]));
}

/** What a message takes, and what of it is counted. */
class Taken extends Visitor {
  readonly names = new Set<string>();
  readonly numbers = new Set<string>();

  override visitVariableReference(node: { id: { name: string } }): void {
    this.names.add(node.id.name);
  }

  override visitFunctionReference(node: { arguments: CallArguments }): void {
    for (const argument of node.arguments.positional) {
      if (argument.type === 'VariableReference') this.numbers.add(argument.id.name);
      this.visit(argument as BaseNode);
    }
  }
}

function messagesOf(file: string): [string, Taken][] {
  const messages = new FluentParser().parse(file).body.filter((entry) => entry instanceof Message);
  const read = messages.map((message): [string, Taken] => {
    const taken = new Taken();
    taken.visit(message);
    return [message.id.name, taken];
  });
  return read.sort(([one], [other]) => (one < other ? -1 : 1));
}

function counts({ names, numbers }: Taken): (Arg | undefined)[] {
  if (numbers.size > 0) return [...given.counted, given.measured];
  return new Array<undefined>(names.size > 0 ? samples.length : 1).fill(undefined);
}

function sentence(sentences: Sentences, key: string, taken: Taken): string {
  const renderings = counts(taken).map((count, turn) => {
    let next = turn;
    const arg = (name: string): Arg =>
      (taken.numbers.has(name) ? count : undefined) ?? samples[next++ % samples.length] ?? '';
    const args = [...taken.names].sort().map((name) => [name, arg(name)] as const);
    return `${key}=${sentences.say(key, Object.fromEntries(args))}\n`;
  });
  return renderings.join('');
}

function numbersOf(language: Language): string {
  const { first, last, also } = given.numbers;
  const range = Array.from({ length: last - first + 1 }, (_, step) => first + step);
  const line = (number: number) => `${category(language, number)} ${written(language, number)}\n`;
  return [...range, ...also].map(line).join('');
}

function daysOf(language: Language): string {
  const days: string[] = [];
  for (let at = Date.parse(given.days.first); at <= Date.parse(given.days.last); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return [...days, ...given.days.also].map((day) => `${spelled(language, day)}\n`).join('');
}

function readOf(language: Language, sentences: Sentences): Record<string, string> {
  const expires = (days: number) => sentences.say('notify-document-expires', { days });
  return {
    '2027-05-01': spelled(language, '2027-05-01'),
    '2027-08-20': spelled(language, '2027-08-20'),
    '12345': written(language, 12_345),
    '-1000': written(language, -1000),
    'notify-document-expires 2': expires(2),
    'notify-document-expires 1003': expires(1003),
  };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe.each(LANGUAGES)('in %s the window and Rust', (language) => {
  const own = filesOf(language);
  const sentences = new Sentences(language, [...own.values()]);

  test('read alike', () => {
    expect(readOf(language, sentences)).toEqual(said[language].read);
  });

  test('count and write every number alike', async () => {
    expect(await sha256(numbersOf(language))).toBe(said[language].numbers);
  });

  test('spell every day alike', async () => {
    expect(await sha256(daysOf(language))).toBe(said[language].days);
  });

  test('say every sentence alike', async () => {
    const digests: Record<string, string> = {};
    for (const [name, text] of own) {
      const messages = messagesOf(text).map(([key, taken]) => sentence(sentences, key, taken));
      if (messages.length > 0) digests[name] = await sha256(messages.join(''));
    }
    expect(digests).toEqual(said[language].sentences);
  });
});
