/** The catalogue in one chunk, without what only the terminal says. */
export default Object.values(
  import.meta.glob<string>(
    [
      '../../../../../locales/fr/*.ftl',
      '!../../../../../locales/fr/cli.ftl',
      '!../../../../../locales/fr/story.ftl',
    ],
    { eager: true, query: '?raw', import: 'default' },
  ),
);
