import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerResponse } from 'node:http';
import type { ErrorPayload, ViteDevServer } from 'vite';
import { siteFile } from '../outputs/agent/site-file.ts';
import { MEDIA_TYPES } from '../outputs/agent/well-known.ts';
import { escapeHtml } from '../issue/text-html.ts';
import { PAGES_FOLDER, pageIndexFiles } from '../outputs/agent/page-index.ts';
import { listFiles, singleFiles } from '../outputs/files.ts';
import { LOOKUP_FOLDER, lookupFiles } from '../outputs/lookup/files.ts';
import { figuresOf, type Library } from '../outputs/library.ts';
import type { OutputFile } from '../outputs/output-file.ts';
import { securityRules } from '../outputs/security/rules.ts';
import { withBase } from '../outputs/urls.ts';
import { FIGURE_FOLDER } from '../source/figures.ts';
import { hasLibrary, onLibrary, readLibrary, type LoadedLibrary } from './library-file.ts';
import { removalFile } from './offline-worker.ts';
import { readLookupModule } from './lookup-module.ts';
import type { Settings } from './settings.ts';

const TYPES: Record<string, string> = {
	'.md': 'text/markdown; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.bin': 'application/octet-stream',
	'.html': 'text/html; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.webp': 'image/webp',
	'.avif': 'image/avif',
	'.gif': 'image/gif',
};

/** What the project has beside its content. */
interface Surroundings {
	root: URL;
	publicDir: URL;
	/** Patterns of the routes in `src/pages`. */
	ownRoutes: () => readonly RegExp[];
}

/** Serves in development what the build writes, made by the same functions. */
export function serveOutputs(
	server: ViteDevServer,
	{ libraryFile, site }: Settings,
	{ root, publicDir, ownRoutes }: Surroundings,
): void {
	server.middlewares.use((request, response, next) => {
		const path = new URL(request.originalUrl ?? '/', 'http://localhost').pathname;
		const base = withBase(site, '/');
		if (!path.startsWith(base)) return next();
		const wanted = decodePath(path.slice(base.length));
		if (wanted === '' || isVites(wanted)) return next();
		// As in a build, files and routes of the site's own come first.
		if (existsSync(join(fileURLToPath(publicDir), wanted))) return next();
		if (ownRoutes().some((pattern) => pattern.test(`/${wanted}`))) return next();
		const { library } = readLibrary(libraryFile);
		if (`/${wanted}`.startsWith(FIGURE_FOLDER)) {
			const figure = figuresOf(library).find(({ url }) => url === `/${wanted}`);
			const file = figure && join(fileURLToPath(root), figure.file);
			if (!file || !existsSync(file)) return next();
			return withType(response, file).end(readFileSync(file));
		}
		if ([LOOKUP_FOLDER, PAGES_FOLDER].some((folder) => wanted.startsWith(folder))) {
			void serveIndex(library, wanted, response, next);
			return;
		}
		const worker = removalFile();
		const file = wanted === worker.path ? worker : findFile(library, wanted);
		return file ? withType(response, file.path).end(file.text()) : next();
	});
}

const indexes = new WeakMap<Library, Promise<ReadonlyMap<string, Uint8Array>>>();

async function serveIndex(
	library: Library,
	wanted: string,
	response: ServerResponse,
	next: (error?: unknown) => void,
): Promise<void> {
	try {
		const files = indexes.get(library) ?? indexContents(library);
		indexes.set(library, files);
		const bytes = (await files).get(wanted);
		if (bytes) withType(response, wanted).end(bytes);
		else next();
	} catch (error) {
		next(error);
	}
}

async function indexContents(library: Library): Promise<ReadonlyMap<string, Uint8Array>> {
	const files = [...(await lookupFiles(library, readLookupModule())), ...(await pageIndexFiles(library))];
	return new Map(files.map(({ path, bytes }) => [path, bytes]));
}

type Files = ReadonlyMap<string, OutputFile>;

const singles = new WeakMap<Library, Files>();
const lists = new WeakMap<Library, Files>();
const LIST = /(?:^|\/)(?:llms|sitemap)[^/]*$/;

// The same file answers for a page's address in whichever way addresses end. Lists are made only
// for those who ask for one: each needs the whole library.
function findFile(library: Library, wanted: string): OutputFile | undefined {
	const files = LIST.test(wanted) ? known(lists, library, listFiles) : known(singles, library, developed);
	const page = wanted.replace(/\/$/, '');
	for (const path of [wanted, `${page}/index.html`, `${page}.html`]) {
		const file = files.get(path) ?? files.get(path.toLowerCase());
		if (file) return file;
	}
	return undefined;
}

// No policy: development adds scripts of its own.
function* developed(library: Library): Generator<OutputFile> {
	yield* singleFiles(library);
	yield siteFile(library, securityRules(library.site, undefined));
}

function known(
	cache: WeakMap<Library, Files>,
	library: Library,
	make: (library: Library) => Iterable<OutputFile>,
): Files {
	const files = cache.get(library) ?? new Map(Array.from(make(library), (file) => [file.path, file]));
	cache.set(library, files);
	return files;
}

// Modules and scripts, of which a page asks for hundreds.
function isVites(path: string): boolean {
	return /^(?:@|src\/|node_modules\/)/.test(path);
}

function decodePath(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

function withType(response: ServerResponse, path: string): ServerResponse {
	const type = MEDIA_TYPES[path] ?? TYPES[extname(path)];
	return response.setHeader('Content-Type', type ?? 'text/plain; charset=utf-8');
}

/** Shows what is wrong in the browser too, and takes it away when it is mended. */
export function showProblems(server: ViteDevServer, { libraryFile }: Settings, root: URL): void {
	const { hot } = server.environments.client;
	let isBroken = false;
	const show = ({ problems }: LoadedLibrary) => {
		if (problems) hot.send(overlayOf(problems, fileURLToPath(root)));
		else if (isBroken) hot.send({ type: 'full-reload' });
		isBroken = problems !== '';
	};
	const stop = onLibrary(libraryFile, show);
	server.httpServer?.once('close', stop);
	hot.on('connection', () => {
		const loaded = hasLibrary(libraryFile) ? readLibrary(libraryFile) : undefined;
		if (loaded?.problems) show(loaded);
	});
}

// Astro reads the message of an error as Markdown, and so would show other words than the report has:
// without its backticks, and an author's own link as a link. It leaves alone what is marked as ready.
function overlayOf(report: string, root: string): ErrorPayload {
	const [, file, line, column] = /^(.+):(\d+):(\d+) error /m.exec(report) ?? [];
	return {
		type: 'error',
		__isEnhancedAstroErrorPayload: true,
		err: {
			title: 'The content has mistakes.',
			message: escapeHtml(report),
			stack: '',
			plugin: 'starlight-known-issues',
			...(file && { loc: { file: join(root, file), line: Number(line), column: Number(column) } }),
		},
	} as ErrorPayload;
}
