import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { shareEarlierPages, type EarlierPages } from './earlier-pages.ts';

/** What a page was made from, and what it was when it had been rendered. */
export interface MadePage {
	key: string;
	/** Digest of its bytes. Other integrations may have changed them since. */
	bytes: string;
}

interface Options {
	/** Folder of the last build; undefined where nothing is to be taken from it. */
	from: string | undefined;
	/** Its pages by file. */
	pages: Readonly<Record<string, MadePage>>;
	/** Digest of the code that renders pages; undefined where they could depend on more than is known. */
	code: () => string | undefined;
}

/**
 * A prerenderer that takes a page from the last build where it would come out the same. Astro writes
 * it like any other, so that integrations see no difference.
 *
 * @param made is filled with the pages of this build, by file
 * @param taken is told of each page that comes from the last one
 */
export function pagesPrerenderer(
	usual: AstroPrerenderer,
	{ from, pages, code }: Options,
	made: Record<string, MadePage>,
	taken: () => void,
): AstroPrerenderer {
	let codeKey: string | undefined;
	const asked = new Map<string, { file: string; key: string }>();
	const answers = new Map<string, (response: Response) => void>();

	const decide: EarlierPages['decide'] = async (address, file, facts) => {
		const answer = answers.get(address);
		if (codeKey === undefined || !answer) return;
		const key = hash('sha256', `${codeKey} ${facts}`);
		asked.set(address, { file, key });
		const page = Object.hasOwn(pages, file) ? pages[file]! : undefined;
		const bytes = page?.key === key && from !== undefined ? read(join(from, file)) : undefined;
		if (!bytes || hash('sha256', bytes) !== page?.bytes) return;
		taken();
		answer(new Response(bytes, { headers: { 'Content-Type': 'text/html' } }));
		await new Promise(() => {});
	};

	return {
		...usual,
		name: 'starlight-known-issues',
		setup: async () => {
			await usual.setup?.();
			codeKey = code();
			shareEarlierPages({ decide });
		},
		teardown: async () => {
			shareEarlierPages(undefined);
			await usual.teardown?.();
		},
		render: async (request, options) => {
			// Astro's own incremental builds want to know more of a page than its bytes.
			if (options.collectMetadata) return usual.render(request, options);
			const address = new URL(request.url).pathname;
			const answer = Promise.withResolvers<Response>();
			answers.set(address, answer.resolve);
			const result = await Promise.race([usual.render(request, options), answer.promise]);
			answers.delete(address);
			const question = asked.get(address);
			const response = result instanceof Response ? result : result.response;
			if (!question || response.status !== 200) return result;
			const bytes = Buffer.from(await response.arrayBuffer());
			made[question.file] = { key: question.key, bytes: hash('sha256', bytes) };
			return new Response(bytes, response);
		},
	};
}

function read(file: string): Buffer<ArrayBuffer> | undefined {
	try {
		return readFileSync(file);
	} catch {
		return undefined;
	}
}
