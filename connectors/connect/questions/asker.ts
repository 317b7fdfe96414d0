import { confirm, input, password, search, select } from '@inquirer/prompts';
import type { Language } from '../../../service/settings/schema-words.ts';
import type { Terminal } from '../terminal.ts';

/** Asks somebody. Each question has an answer that is right by its own `check`. */
export interface Asker {
  text(question: TextQuestion): Promise<string>;
  /** What is typed is not shown. */
  secret(message: string): Promise<string>;
  yesNo(message: string, usual: boolean): Promise<boolean>;
  choose<Value extends string>(question: ChoiceQuestion<Value>): Promise<Value>;
  /** Among many: what is typed narrows the choices. */
  find<Value extends string>(question: ChoiceQuestion<Value>): Promise<Value>;
}

/** Whom to ask, and where to say what becomes of it. */
export interface Dialogue {
  /** Null where nobody can be asked: then nothing that is required is missing. */
  asker: Asker | null;
  print(text: string): void;
}

export interface TextQuestion {
  message: string;
  usual?: string;
  /** What is wrong with an answer; null where nothing is. */
  check(answer: string): string | null;
}

export interface ChoiceQuestion<Value extends string> {
  message: string;
  choices: readonly Choice<Value>[];
  usual?: Value;
}

export interface Choice<Value extends string> {
  value: Value;
  name: string;
  description?: string;
}

const words = {
  es: {
    keys: { navigate: 'elegir', select: 'aceptar', submit: 'aceptar' } as Record<string, string>,
    yes: 'sí',
    no: 'no',
    yesOrNo: 'Responda sí o no.',
  },
  en: {
    keys: {} as Record<string, string>,
    yes: 'yes',
    no: 'no',
    yesOrNo: 'Answer yes or no.',
  },
};

/** Questions at a terminal. Ctrl-C rejects with an ExitPromptError. */
export function createAsker({ input: stdin, output }: Terminal, language: Language): Asker {
  const context = { input: stdin, output };
  const { keys, yes, no, yesOrNo } = words[language];
  const theme = {
    style: {
      keysHelpTip: (tips: [string, string][]) =>
        tips.map(([key, action]) => `${key} ${keys[action] ?? action}`).join(' · '),
    },
  };
  const shown = { theme, pageSize: 12 };
  return {
    text: ({ message, usual, check }) =>
      input(
        {
          message,
          ...(usual !== undefined && { default: usual, prefill: 'editable' as const }),
          validate: (answer) => check(answer.trim()) ?? true,
        },
        context,
      ).then((answer) => answer.trim()),
    secret: (message) => password({ message, mask: '*', theme }, context),
    yesNo: (message, usual) =>
      confirm(
        { message, default: usual, theme: { keywords: { yes, no, error: () => yesOrNo } } },
        context,
      ),
    choose: ({ message, choices, usual }) =>
      select(
        { message, choices, ...(usual !== undefined && { default: usual }), loop: false, ...shown },
        context,
      ),
    find: ({ message, choices, usual }) =>
      search(
        {
          message,
          source: (term) => matching(choices, term),
          ...(usual !== undefined && { default: usual }),
          ...shown,
        },
        context,
      ),
  };
}

function matching<Value extends string>(
  choices: readonly Choice<Value>[],
  term: string | undefined,
): readonly Choice<Value>[] {
  const wanted = fold(term ?? '');
  return choices.filter(({ name, value }) => fold(`${value} ${name}`).includes(wanted));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
