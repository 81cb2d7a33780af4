/** Refuses a build whose first screen asks for too much: old laptops read it all before a word is shown. */
import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

type Chunk = Rollup.OutputChunk;

/** The entry with all that it imports, and the largest catalogue, may be this large when packed. */
export function firstLoad(limit_bytes: number): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
      const entry = chunks.filter((chunk) => chunk.isEntry);
      const catalogues = chunks.filter(({ facadeModuleId }) =>
        facadeModuleId?.includes('/words/catalogue/'),
      );
      const code = withImports(entry, chunks).reduce((sum, chunk) => sum + packed(chunk), 0);
      const size_bytes = code + Math.max(...catalogues.map(packed));
      if (size_bytes > limit_bytes) {
        this.error(`the first load is ${size_bytes} bytes, and ${limit_bytes} are allowed`);
      }
      this.info(`the first load is ${size_bytes} bytes of ${limit_bytes}`);
    },
  };
}

function withImports(entry: Chunk[], chunks: Chunk[]): Chunk[] {
  const found = new Set(entry);
  for (const chunk of found) {
    for (const other of chunks) if (chunk.imports.includes(other.fileName)) found.add(other);
  }
  return [...found];
}

function packed(chunk: Chunk): number {
  return gzipSync(chunk.code).length;
}
