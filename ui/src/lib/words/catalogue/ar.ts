/** The catalogue in one chunk, without what only the terminal says. */
export default Object.values(
  import.meta.glob<string>(
    [
      '../../../../../locales/ar/*.ftl',
      '!../../../../../locales/ar/cli.ftl',
      '!../../../../../locales/ar/story.ftl',
    ],
    { eager: true, query: '?raw', import: 'default' },
  ),
);
