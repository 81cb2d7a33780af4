/** The catalogue in one chunk, without what only the terminal says. */
export default Object.values(
  import.meta.glob<string>(
    [
      '../../../../../locales/en/*.ftl',
      '!../../../../../locales/en/cli.ftl',
      '!../../../../../locales/en/story.ftl',
    ],
    { eager: true, query: '?raw', import: 'default' },
  ),
);
