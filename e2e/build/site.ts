import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';

const HERE = fileURLToPath(new URL('.', import.meta.url));
export const ASTRO = fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url));
// Astro and Vite behave differently where they see that a test runner has started them.
const RUNNER = /^(?:VITEST.*|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL)$/;
/** What a build runs in: the environment of this process without what tells of its tests. */
export const ENVIRONMENT = {
	...Object.fromEntries(Object.entries(process.env).filter(([name]) => !RUNNER.test(name))),
	NO_COLOR: '1',
	FORCE_COLOR: '0',
	ASTRO_TELEMETRY_DISABLED: '1',
};

/** Where issues of a site with one language lie. */
export const ISSUES = 'src/content/docs/issues';

export interface SiteOptions {
	/** Astro's own options, beside the folders that are set here. */
	astro?: Record<string, unknown>;
	/** Starlight's options. */
	starlight?: Record<string, unknown>;
	/** Options of the plugin. */
	plugin?: Record<string, unknown>;
	/** Text files by path. */
	files: Record<string, string>;
}

/** How a command ended and all that it printed. */
export interface Outcome {
	code: number | null;
	output: string;
}

/**
 * A site in a folder of its own below this one, so that packages, and this package by its own name,
 * are found in the folders above.
 */
export class Site {
	readonly root: string;
	readonly #running = new Set<ChildProcess>();

	constructor(name: string, { astro = {}, starlight = {}, plugin = {}, files }: SiteOptions) {
		// Two runs at the same time keep out of each other's way.
		this.root = join(HERE, `.tmp-${name}-${process.pid}`);
		rmSync(this.root, { recursive: true, force: true });
		this.write('astro.config.mjs', astroConfig(astro, starlight, plugin));
		this.write('src/content.config.ts', CONTENT_CONFIG);
		for (const [path, text] of Object.entries(files)) this.write(path, text);
	}

	write(path: string, text: string): void {
		const file = join(this.root, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}

	read(path: string): string {
		return readFileSync(join(this.root, path), 'utf8');
	}

	exists(path: string): boolean {
		return existsSync(join(this.root, path));
	}

	remove(path: string): void {
		rmSync(join(this.root, path), { recursive: true, force: true });
	}

	/** Every file below a folder with its bytes, by path. */
	filesIn(folder: string): Map<string, string> {
		const path = join(this.root, folder);
		if (!existsSync(path)) return new Map();
		const paths = readdirSync(path, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
			.toSorted();
		return new Map(paths.map((name) => [name, readFileSync(join(path, name)).toString('latin1')]));
	}

	/** Runs an Astro command to its end. */
	async run(command: 'build' | 'sync', ...flags: string[]): Promise<Outcome> {
		const child = this.#start(command, ...flags);
		const output = collect(child);
		const code = await new Promise<number | null>((resolve) => {
			child.on('close', resolve);
		});
		return { code, output: output.text };
	}

	/** Starts to build and kills that after some time, as a machine does that loses its power. */
	async buildUntilKilled(milliseconds: number): Promise<void> {
		const child = this.#start('build');
		const killing = setTimeout(() => child.kill('SIGKILL'), milliseconds);
		await new Promise((resolve) => {
			child.on('close', resolve);
		});
		clearTimeout(killing);
	}

	/** Builds, and fails with what was printed when that does not succeed. */
	async build(): Promise<void> {
		const { code, output } = await this.run('build');
		if (code !== 0) throw new Error(`The build of ${this.root} ended with ${String(code)}.\n${output}`);
	}

	/** Forgets everything that an earlier build left behind. */
	clean(): void {
		for (const path of ['dist', '.cache', '.astro', 'node_modules']) this.remove(path);
	}

	/** Starts the development server and waits until it shows its first page. */
	async develop(home: string): Promise<DevelopmentServer> {
		const port = await freePort();
		const child = this.#start('dev', '--port', String(port), '--host', '127.0.0.1', '--ignore-lock');
		const server = new DevelopmentServer(`http://127.0.0.1:${port}`, child, collect(child));
		await server.until(async () => (await server.get(home)).status === 200, 'the server answers');
		return server;
	}

	/** Ends what still runs and removes the folder. */
	async dispose(): Promise<void> {
		await Promise.all([...this.#running].map(end));
		rmSync(this.root, { recursive: true, force: true });
	}

	#start(...args: string[]): ChildProcess {
		const child = spawn(process.execPath, [ASTRO, ...args, '--root', this.root], {
			cwd: this.root,
			env: ENVIRONMENT,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		this.#running.add(child);
		child.on('close', () => this.#running.delete(child));
		return child;
	}
}

interface Answer {
	status: number;
	type: string;
	/** The bytes as they came. */
	bytes: string;
	text: string;
}

/** A running `astro dev`. */
export class DevelopmentServer {
	readonly #origin: string;
	readonly #child: ChildProcess;
	readonly #printed: { text: string };

	constructor(origin: string, child: ChildProcess, printed: { text: string }) {
		this.#origin = origin;
		this.#child = child;
		this.#printed = printed;
	}

	/** Where it answers, without a slash at the end. */
	get origin(): string {
		return this.#origin;
	}

	/** All that the server has printed so far. */
	get output(): string {
		return this.#printed.text;
	}

	get isRunning(): boolean {
		return this.#child.exitCode === null && this.#child.signalCode === null;
	}

	/** Answers with status 0 while nothing listens. */
	async get(path: string): Promise<Answer> {
		try {
			const response = await fetch(this.#origin + path, { redirect: 'manual' });
			const bytes = Buffer.from(await response.arrayBuffer());
			const type = response.headers.get('Content-Type') ?? '';
			return { status: response.status, type, bytes: bytes.toString('latin1'), text: bytes.toString('utf8') };
		} catch {
			return { status: 0, type: '', bytes: '', text: '' };
		}
	}

	/** Waits until something is so; says what was waited for, and what was printed, when it never is. */
	async until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
		const latest = Date.now() + 20_000;
		while (!(await isSo())) {
			if (!this.isRunning || Date.now() > latest) {
				const state = this.isRunning ? '20 seconds passed' : 'the server ended';
				throw new Error(`Waited until ${what}, but ${state}.\n${this.output}`);
			}
			await new Promise((resolve) => {
				setTimeout(resolve, 50);
			});
		}
	}
}

function collect(child: ChildProcess): { text: string } {
	const printed = { text: '' };
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8');
		stream?.on('data', (part: string) => (printed.text += part));
	}
	return printed;
}

function end(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		child.on('close', () => resolve());
		child.kill('SIGTERM');
		setTimeout(() => child.kill('SIGKILL'), 3000).unref();
	});
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}

const CONTENT_CONFIG = `import { defineCollection } from 'astro:content';
import { knownIssuesCollection } from 'starlight-known-issues/collection';

export const collections = { docs: defineCollection(knownIssuesCollection()) };
`;

function astroConfig(
	astro: Record<string, unknown>,
	starlight: Record<string, unknown>,
	plugin: Record<string, unknown>,
): string {
	const own = { cacheDir: './.cache', outDir: './dist', devToolbar: { enabled: false }, ...astro };
	const options = { title: 'Help', pagefind: false, ...starlight };
	return `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import knownIssues from 'starlight-known-issues';

const plugins = [knownIssues(${JSON.stringify(plugin)})];
export default defineConfig({
	...${JSON.stringify(own)},
	integrations: [starlight({ ...${JSON.stringify(options)}, plugins })],
});
`;
}

/** A file of content: frontmatter and a body. */
function content(frontmatter: Record<string, unknown>, body = ''): string {
	return `---\n${stringify(frontmatter)}---\n${body && `\n${body}\n`}`;
}

/** An issue that is complete; tests change what they are about. */
export function issue(fields: Record<string, unknown> = {}, body = ''): string {
	return content(
		{
			title: 'The number is refused',
			description: 'The number is still in use elsewhere.',
			language: 'en',
			errors: [{ message: 'Number refused', code: '4711' }],
			steps: ['Release the number.', 'Try again.'],
			...fields,
		},
		body,
	);
}

/** A page that is not an issue. */
export function page(title: string, body = 'Text.', fields: Record<string, unknown> = {}): string {
	return content({ title, ...fields }, body);
}
