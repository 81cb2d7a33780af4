const logicalOnly = 'Arabic reads the other way: say inline and block, start and end.';

/** Guards the two promises of the style sheets: they mirror, and they take colours from tokens.css. */
export default {
  rules: {
    'block-no-empty': true,
    'declaration-block-no-duplicate-properties': true,
    'property-no-unknown': true,
    'selector-max-id': 0,
    'declaration-no-important': true,
    'color-no-hex': [true, { message: 'Colours are named in tokens.css.' }],
    'property-disallowed-list': [
      [
        '/^(margin|padding|border|inset)-(top|right|bottom|left)/',
        '/^(top|right|bottom|left|width|height)$/',
        '/^(min|max)-(width|height)$/',
        '/^border-(top|bottom)-(left|right)-radius$/',
      ],
      { message: logicalOnly },
    ],
    'declaration-property-value-disallowed-list': [
      { '/^(text-align|float|clear)$/': ['left', 'right'] },
      { message: logicalOnly },
    ],
  },
  overrides: [
    { files: ['**/*.svelte'], customSyntax: 'postcss-html' },
    { files: ['ui/src/lib/tokens.css'], rules: { 'color-no-hex': null } },
  ],
};
