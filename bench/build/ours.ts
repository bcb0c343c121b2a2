import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpus, LANGUAGES } from './corpus.ts';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/** Origin of the built site. */
export const ORIGIN = 'https://help.example';

/** What a build leaves, and a first build does not have. */
export const CACHE: readonly string[] = ['.astro', 'node_modules/.astro', 'node_modules/.vite'];

// Starlight is bundled only where the site itself depends on it.
const MANIFEST = {
	private: true,
	type: 'module',
	dependencies: { '@astrojs/starlight': '*', astro: '*', 'starlight-known-issues': '*' },
};

const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import knownIssues from 'starlight-known-issues';

export default defineConfig({
	site: '${ORIGIN}',
	integrations: [
		starlight({
			title: 'Known issues',
			defaultLocale: 'en',
			locales: ${JSON.stringify(Object.fromEntries(Object.entries(LANGUAGES).map(([lang, label]) => [lang, { label, lang }])))},
			sidebar: [{ label: 'Issues', items: [{ autogenerate: { directory: 'issues' } }] }],
			plugins: [knownIssues()],
		}),
	],
});
`;

const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { knownIssuesCollection } from 'starlight-known-issues/collection';

export const collections = { docs: defineCollection(knownIssuesCollection()) };
`;

/** A site of ours outside of this repository. */
export interface OwnSite {
	folder: string;
	/** Categories by the id of the issue. */
	categories: Map<string, string>;
}

/** Writes a site of so many issues in the system's temporary folder, with this package and its own. */
export function writeOurs(issues: number): OwnSite {
	const folder = join(tmpdir(), 'known-issues-bench', `ours-${issues}`);
	rmSync(folder, { recursive: true, force: true });
	const write = (path: string, content: string | Buffer) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	};
	write('package.json', JSON.stringify(MANIFEST));
	write('astro.config.mjs', CONFIG);
	write('src/content.config.ts', COLLECTIONS);
	for (const language of Object.keys(LANGUAGES))
		write(`src/content/docs/${language}/index.md`, '---\ntitle: Known issues\n---\n');
	const categories = new Map<string, string>();
	for (const [path, content] of corpus(issues)) {
		write(path, content);
		const [, category, id] = /issues\/([^/]+)\/([^/]+)\.mdx$/.exec(path) ?? [];
		if (category && id) categories.set(id, category);
	}
	linkPackages(join(folder, 'node_modules'));
	return { folder, categories };
}

// A folder of its own, because Astro keeps its cache in it.
function linkPackages(folder: string): void {
	mkdirSync(folder);
	for (const name of readdirSync(join(PACKAGE, 'node_modules')))
		if (!name.startsWith('.')) symlinkSync(join(PACKAGE, 'node_modules', name), join(folder, name));
	symlinkSync(join(PACKAGE, 'node_modules/.bin'), join(folder, '.bin'));
	symlinkSync(PACKAGE, join(folder, 'starlight-known-issues'));
}
