import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const onlyIpcKnowsTauri = {
  group: ['@tauri-apps/*'],
  message: 'ui/src/lib/ipc.ts is the only file that knows Tauri.',
};

export default ts.config(
  { ignores: ['ui/dist/', 'target/', 'gen/', 'src-tauri/', 'permissions/'] },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  { languageOptions: { globals: globals.browser } },
  {
    files: ['**/*.test.js', '*.config.*'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: ['ui/src/**'],
    ignores: ['ui/src/lib/ipc.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [onlyIpcKnowsTauri] }] },
  },
);
