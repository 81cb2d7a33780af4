/** The catalogue in one chunk, without what only the terminal says. */
export default Object.values(
  import.meta.glob<string>(
    [
      '../../../../../locales/es/*.ftl',
      '!../../../../../locales/es/cli.ftl',
      '!../../../../../locales/es/story.ftl',
    ],
    { eager: true, query: '?raw', import: 'default' },
  ),
);
