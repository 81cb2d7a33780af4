import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const onlyIpcKnowsTauri = {
  group: ['@tauri-apps/*'],
  message: 'ui/src/lib/ipc.ts is the only file that knows Tauri.',
};

const noStyleAttribute = {
  selector: 'SvelteAttribute[key.name="style"]',
  message: 'The content security policy refuses it: use a class, or style:property={…}.',
};

export default ts.config(
  { ignores: ['ui/dist/', 'target/', 'gen/', 'src-tauri/', 'permissions/'] },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  { languageOptions: { globals: globals.browser } },
  {
    files: ['*.config.*'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'no-restricted-syntax': ['error', noStyleAttribute],
      'svelte/no-at-html-tags': 'error',
      'svelte/valid-compile': 'error',
      // There is no SvelteKit here: an address is a hash, and route.to() makes it.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['ui/src/**'],
    ignores: ['ui/src/lib/ipc.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [onlyIpcKnowsTauri] }] },
  },
);
