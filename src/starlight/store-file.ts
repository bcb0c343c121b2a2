import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { HookParameters } from 'astro';
import type { LoaderContext } from 'astro/loaders';
import type { Plugin } from 'vite';

/** Id of the module that is Astro's data store. */
export const STORE = '\0astro:data-layer-content';
const ASTROS_PLUGIN = 'astro-content-virtual-mod-plugin';
// What stands in Astro's own plugin while it makes such a module of such a file.
const ASTROS_WAY = 'export default JSON.parse(';
// Where the file begins so, it holds one collection, what its loader remembers, and what Astro does.
const ONE_COLLECTION = /^\[\["Map",1,2,\d+,\d+,\d+,\d+\],"docs",/;

const HELD = Symbol.for('starlight-known-issues:entries');
const LISTENERS = Symbol.for('starlight-known-issues:entry-listeners');

/** What the loader leaves for the pages of the same process, which have another instance of this module. */
interface Held {
	file: string;
	docs: Map<string, unknown>;
	/** Brings the entries up to what they are by then. */
	fill: () => Map<string, unknown>;
	/** The modules and pictures that all entries need. */
	imports: string;
}

const shared = globalThis as { [HELD]?: Held; [LISTENERS]?: Set<(entries: number) => void> };

/** What Astro says once its config is done. */
export interface Setup extends Pick<HookParameters<'astro:config:done'>, 'config' | 'buildOutput'> {
	isDevelopment: boolean;
}

/**
 * Lets pages have the entries of Starlight's collection as they lie in memory. In development it is
 * called after every change, and pages that have them already see what is new.
 */
export function holdStore({ config, store, watcher }: LoaderContext): void {
	const file = fileOf(config, watcher !== undefined);
	const before = shared[HELD]?.file === file ? shared[HELD] : undefined;
	const docs = before?.docs ?? new Map<string, unknown>();
	const fill = () => {
		docs.clear();
		// As Astro orders them while it writes the file.
		const entries = store.entries().toSorted(([a], [b]) => a.localeCompare(b));
		for (const [id, entry] of entries) docs.set(id, entry);
		return docs;
	};
	const imports = JSON.stringify(
		store
			.values()
			.map(({ assetImports, deferredRender, filePath }) => [assetImports, deferredRender && filePath]),
	);
	shared[HELD] = { file, docs, fill, imports };
	if (docs.size === 0) return;
	fill();
	// Astro names to Vite what entries import only when it writes its store.
	if (imports === before?.imports) for (const listener of shared[LISTENERS] ?? []) listener(docs.size);
}

/**
 * Calls a function with the number of entries whenever they changed in development and can be shown.
 *
 * @returns what ends it
 */
export function onEntries(listener: (entries: number) => void): () => void {
	const listeners = (shared[LISTENERS] ??= new Set());
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/**
 * Lets pages read Astro's data store as the file that it is, or where it holds nothing but our
 * collection, lets them have that as it lies in memory. Otherwise it becomes a JavaScript module: at
 * 1,000 issues in two languages that takes three seconds and 400 MB more in a build, and seconds
 * after every edit in development, and all of it grows with the issues.
 *
 * It leans on how Astro keeps its store, so everything is left to Astro where its plugin is not the
 * one that is known, and where pages may be made on another machine.
 */
export function storeFilePlugin(setup: () => Setup | undefined): Plugin {
	let isKnown = false;
	return {
		name: 'starlight-known-issues:store-file',
		enforce: 'pre',
		configResolved: ({ plugins }) => {
			isKnown = plugins.some(isAstros);
		},
		load: {
			order: 'pre',
			filter: { id: new RegExp(`^${STORE}$`) },
			handler: () => {
				const known = setup();
				if (!isKnown || !known || !staysHere(known)) return undefined;
				const file = fileOf(known.config, known.isDevelopment);
				if (!existsSync(file)) return undefined;
				return {
					code: isAlone(file) ? fromMemory(file) : fromFile(file),
					map: { mappings: '' },
					// As Astro marks it, so that other content alone is no other code.
					meta: { astroIncremental: { kind: 'content-data' } },
				};
			},
		},
	};
}

function fromFile(file: string): string {
	return `import { readFileSync } from 'node:fs';
export default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`;
}

// Another integration may let another process make the pages.
function fromMemory(file: string): string {
	return `import { readFileSync } from 'node:fs';
const held = globalThis[Symbol.for(${JSON.stringify(HELD.description)})];
const file = ${JSON.stringify(file)};
export default held?.file === file ? new Map([['docs', held.fill()]]) : JSON.parse(readFileSync(file, 'utf8'));`;
}

// As Astro's own `getDataStoreFile`.
function fileOf(
	{ cacheDir, root }: Pick<Setup['config'], 'cacheDir' | 'root'>,
	isDevelopment: boolean,
): string {
	return fileURLToPath(new URL('data-store.json', isDevelopment ? new URL('.astro/', root) : cacheDir));
}

/** Whether pages are made in the process that loads what they show, and Astro's store is one file. */
function staysHere({ config, buildOutput }: Setup): boolean {
	const { collectionStorage } = config.experimental;
	const isOneFile = collectionStorage === undefined || collectionStorage === 'single-file';
	return buildOutput === 'static' && !config.adapter && isOneFile;
}

/** Whether Astro's file holds nothing but our collection. */
function isAlone(file: string): boolean {
	const start = Buffer.alloc(100);
	const opened = openSync(file, 'r');
	try {
		readSync(opened, start);
	} finally {
		closeSync(opened);
	}
	return ONE_COLLECTION.test(start.toString('latin1'));
}

function isAstros({ name, load }: Plugin): boolean {
	return (
		name === ASTROS_PLUGIN &&
		typeof load === 'object' &&
		String(load.handler).includes(ASTROS_WAY) &&
		String(load.handler).includes('createContentDataIncrementalMetadata')
	);
}
