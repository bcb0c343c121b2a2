import { closeSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { HookParameters } from 'astro';
import type { LoaderContext } from 'astro/loaders';
import type { Plugin } from 'vite';

const STORE = '\0astro:data-layer-content';
const ASTROS_PLUGIN = 'astro-content-virtual-mod-plugin';
// What stands in Astro's own plugin while it makes such a module of such a file.
const ASTROS_WAY = 'export default JSON.parse(';
// Where the file begins so, it holds one collection, what its loader remembers, and what Astro does.
const ONE_COLLECTION = /^\[\["Map",1,2,\d+,\d+,\d+,\d+\],"docs",/;

const HELD = Symbol.for('starlight-known-issues:entries');

/** What the loader leaves for the pages of the same process, which have another instance of this module. */
interface Held {
	file: string;
	docs: () => Map<string, unknown>;
}

const shared = globalThis as { [HELD]?: Held };

/** What Astro says about a build once its config is done. */
export type Build = Pick<HookParameters<'astro:config:done'>, 'config' | 'buildOutput'>;

/** Lets the pages of a build take the entries of Starlight's collection as they are by then. */
export function holdStore({ config, store }: LoaderContext): void {
	shared[HELD] = {
		file: fileOf(config),
		// As Astro orders them while it writes the file.
		docs: () => new Map(store.entries().toSorted(([a], [b]) => a.localeCompare(b))),
	};
}

/**
 * Lets the pages of a build read Astro's data store as the file that it is, or where it holds nothing
 * but our collection, lets them have that as it lies in memory. Otherwise it is bundled as a
 * JavaScript module and read from there: at 1,000 issues in two languages that takes three seconds and
 * 400 MB more, and both grow with the issues.
 *
 * It leans on how Astro keeps its store, so everything is left to Astro where its plugin is not the
 * one that is known, and where what is built may run on another machine.
 */
export function storeFilePlugin(build: () => Build | undefined): Plugin {
	let isKnown = false;
	return {
		name: 'starlight-known-issues:store-file',
		apply: 'build',
		enforce: 'pre',
		configResolved: ({ plugins }) => {
			isKnown = plugins.some(isAstros);
		},
		load: {
			order: 'pre',
			filter: { id: new RegExp(`^${STORE}$`) },
			handler: () => {
				const made = build();
				if (!isKnown || !made || !staysHere(made)) return undefined;
				const file = fileOf(made.config);
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
export default held?.file === file ? new Map([['docs', held.docs()]]) : JSON.parse(readFileSync(file, 'utf8'));`;
}

function fileOf({ cacheDir }: Pick<Build['config'], 'cacheDir'>): string {
	return fileURLToPath(new URL('data-store.json', cacheDir));
}

/** Whether all that is built runs in the process that builds, with the store in one file. */
function staysHere({ config, buildOutput }: Build): boolean {
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
