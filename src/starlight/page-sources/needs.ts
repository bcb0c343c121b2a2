import { createHash } from 'node:crypto';
import { SOURCE_DIRECTIVES, type PageNeeds, type SourceDirective } from '../../outputs/security/policy.ts';

/** What was gathered, as a thread can hand it to another. */
export interface NeedsData {
	scripts: Map<string, string>;
	refused: Map<string, string>;
	sources: Map<SourceDirective, Map<string, string>>;
}

/** Gathers what the files of a built site run and load, with the file where each was met first. */
export class NeedsOfSite {
	/** Inline scripts that a browser runs, letter for letter. */
	readonly scripts: Map<string, string>;
	/** What a policy with hashes never allows: event handlers and `javascript:` addresses. */
	readonly refused: Map<string, string>;
	readonly #sources: NeedsData['sources'];

	constructor({ scripts = new Map(), refused = new Map(), sources = new Map() }: Partial<NeedsData> = {}) {
		this.scripts = scripts;
		this.refused = refused;
		this.#sources = sources;
	}

	toData(): NeedsData {
		return { scripts: this.scripts, refused: this.refused, sources: this.#sources };
	}

	addScript(text: string, file: string): void {
		if (!this.scripts.has(text)) this.scripts.set(text, file);
	}

	addSource(directive: SourceDirective, source: string, file: string): void {
		const known = this.#sources.get(directive) ?? new Map<string, string>();
		this.#sources.set(directive, known);
		if (!known.has(source)) known.set(source, file);
	}

	addRefused(what: string, file: string): void {
		if (!this.refused.has(what)) this.refused.set(what, file);
	}

	/** What is allowed a directive, and the file that needs it. */
	sources(directive: SourceDirective): ReadonlyMap<string, string> {
		return this.#sources.get(directive) ?? new Map<string, string>();
	}

	/** Whether everything that others need is among it. */
	includes(others: NeedsOfSite): boolean {
		const has = (all: ReadonlyMap<string, string>, some: ReadonlyMap<string, string>) =>
			[...some.keys()].every((key) => all.has(key));
		return (
			has(this.scripts, others.scripts) &&
			has(this.refused, others.refused) &&
			SOURCE_DIRECTIVES.every((name) => has(this.sources(name), others.sources(name)))
		);
	}

	/** The same as data, in an order that does not depend on that of the files. */
	toNeeds(): PageNeeds {
		const hash = (text: string) => createHash('sha256').update(text).digest('base64');
		return {
			scripts: [...this.scripts.keys()].map(hash).toSorted(),
			sources: Object.fromEntries(
				SOURCE_DIRECTIVES.map((name) => [name, [...this.sources(name).keys()].toSorted()]),
			),
		};
	}
}
