/** A message in two: what happened, and the rest. It is only a matter of looks where it is cut. */
export function headAndRest(message: string, language: string): [head: string, rest: string] {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(message);
  const head = first?.segment ?? message;
  return [head.trim(), message.slice(head.length).trim()];
}
