import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';

const module = (path: string) => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));
const SERVER = module('@astrojs/language-server/bin/nodeServer.js');

interface Message {
	id?: number;
	method?: string;
	params?: unknown;
	result?: unknown;
	error?: { message: string };
}

/** A place in a file, both numbers from 0, as the protocol counts. */
interface Position {
	line: number;
	character: number;
}

interface Diagnostic {
	message: string;
	range: { start: Position };
}

interface Completion {
	label: string;
	documentation?: string | { value: string };
}

/**
 * Astro's language server, spoken to over its standard streams as the extension for VS Code does.
 *
 * @see https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
 */
export class LanguageServer {
	readonly #root: string;
	readonly #child: ChildProcess;
	readonly #waiting = new Map<number, (message: Message) => void>();
	#count = 0;
	#received = Buffer.alloc(0);

	constructor(root: string) {
		this.#root = root;
		this.#child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
		this.#child.stdout!.on('data', (bytes: Buffer) => this.#take(bytes));
	}

	/** Begins as the extension does with `astro.content-intellisense` turned on. */
	async start(): Promise<void> {
		const uri = pathToFileURL(this.#root).href;
		await this.#ask('initialize', {
			processId: process.pid,
			rootUri: uri,
			workspaceFolders: [{ uri, name: 'site' }],
			capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } },
			initializationOptions: {
				typescript: { tsdk: module('typescript/lib') },
				contentIntellisense: true,
			},
		});
		this.#send({ method: 'initialized', params: {} });
	}

	open(path: string, text: string): void {
		const textDocument = { uri: this.#uri(path), languageId: 'mdx', version: 1, text };
		this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
	}

	async diagnostics(path: string): Promise<Diagnostic[]> {
		const answer = await this.#ask('textDocument/diagnostic', { textDocument: { uri: this.#uri(path) } });
		return (answer as { items: Diagnostic[] }).items;
	}

	/** What is shown to whoever points at a place; empty where there is nothing to say. */
	async hover(path: string, position: Position): Promise<string> {
		const answer = await this.#ask('textDocument/hover', {
			textDocument: { uri: this.#uri(path) },
			position,
		});
		return (answer as { contents: { value: string } } | null)?.contents.value ?? '';
	}

	async complete(path: string, position: Position): Promise<Completion[]> {
		const answer = await this.#ask('textDocument/completion', {
			textDocument: { uri: this.#uri(path) },
			position,
		});
		return (answer as { items: Completion[] } | null)?.items ?? [];
	}

	end(): void {
		this.#child.kill('SIGKILL');
	}

	#uri(path: string): string {
		return pathToFileURL(join(this.#root, path)).href;
	}

	async #ask(method: string, params: unknown): Promise<unknown> {
		const id = ++this.#count;
		const answered = new Promise<Message>((resolve) => {
			this.#waiting.set(id, resolve);
		});
		this.#send({ id, method, params });
		const { result, error } = await answered;
		if (error) throw new Error(`${method}: ${error.message}`);
		return result;
	}

	#send(message: Message): void {
		const body = JSON.stringify({ jsonrpc: '2.0', ...message });
		this.#child.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
	}

	#take(bytes: Buffer): void {
		this.#received = Buffer.concat([this.#received, bytes]);
		for (;;) {
			const end = this.#received.indexOf('\r\n\r\n');
			const length = Number(/Content-Length: (\d+)/.exec(this.#received.toString('latin1', 0, end))?.[1]);
			if (end === -1 || this.#received.length < end + 4 + length) return;
			const message = JSON.parse(this.#received.toString('utf8', end + 4, end + 4 + length)) as Message;
			this.#received = this.#received.subarray(end + 4 + length);
			this.#answer(message);
		}
	}

	// What the server itself asks for, such as settings, has no answer here.
	#answer(message: Message): void {
		if (message.method !== undefined) {
			if (message.id !== undefined) this.#send({ id: message.id, result: null });
			return;
		}
		this.#waiting.get(message.id!)?.(message);
		this.#waiting.delete(message.id!);
	}
}
