/** The places of the window, and the addresses that lead to them. */
export const ADDRESSES = {
  home: '/',
  documents: '/documents',
  'documents-add': '/documents/add',
  trash: '/documents/trash',
  document: '/documents/:id',
  requests: '/requests',
  'requests-note': '/requests/note',
  renewal: '/requests/renew/:draft',
  'renewal-task': '/requests/renew/:draft/:task',
  request: '/requests/:id',
  help: '/help',
  watched: '/watched',
  pack: '/watched/pack/:country',
  feeds: '/feeds',
  alerts: '/alerts',
  alert: '/alerts/:id',
  security: '/security',
  'security-recovery': '/security/recovery',
  settings: '/settings',
  'consulates-add': '/consulates/add',
  more: '/more',
  restore: '/restore',
} as const;

export type PlaceName = keyof typeof ADDRESSES;

/** The parameters of an address: 'id' for '/documents/:id'. */
type ParamOf<Address extends string> = Address extends `${string}:${infer Rest}`
  ? Rest extends `${infer Param}/${infer More}`
    ? Param | ParamOf<More>
    : Rest
  : never;
export type ParamsOf<Name extends PlaceName> = Record<ParamOf<(typeof ADDRESSES)[Name]>, string>;

/** Where the person is. */
export interface Place {
  readonly name: PlaceName;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

export const HOME: Place = { name: 'home', path: '/', params: {} };

/** The path of a place: `pathTo('document', { id })`. */
export function pathTo<Name extends PlaceName>(
  name: Name,
  ...[params]: [keyof ParamsOf<Name>] extends [never] ? [] : [ParamsOf<Name>]
): string {
  const values: Readonly<Record<string, string>> = params ?? {};
  return ADDRESSES[name].replace(/:(\w+)/g, (_, param: string) =>
    encodeURIComponent(values[param] ?? ''),
  );
}

/** The place that a path leads to. A place that is spelled out wins over one with parameters. */
export function placeAt(path: string): Place | undefined {
  const segments = segmentsOf(path);
  for (const name of Object.keys(ADDRESSES) as PlaceName[]) {
    const params = match(segmentsOf(ADDRESSES[name]), segments);
    if (params) return { name, path, params };
  }
  return undefined;
}

/** Where the address does not tell what is above. */
const ABOVE: Partial<Record<PlaceName, string>> = {
  help: ADDRESSES.alerts,
  watched: ADDRESSES.alerts,
  feeds: ADDRESSES.alerts,
  renewal: ADDRESSES.requests,
  'consulates-add': ADDRESSES.settings,
};

/** The nearest place above: '/documents' for '/documents/add'. */
export function parentOf(path: string): string {
  const told = ABOVE[placeAt(path)?.name ?? 'home'];
  if (told !== undefined) return told;
  const segments = segmentsOf(path);
  while (segments.pop() !== undefined) {
    const above = '/' + segments.join('/');
    if (placeAt(above)) return above;
  }
  return '/';
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function match(pattern: string[], segments: string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const segment = decoded(segments[at] ?? '');
    if (segment === undefined) return undefined;
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part !== segment) return undefined;
  }
  return params;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
