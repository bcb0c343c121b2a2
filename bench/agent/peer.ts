import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { install, run, type Packages } from '../site/install.ts';
import type { PeerPage } from './peer-pages.ts';

/** The peer's built sites. They differ in `llms.txt`, which both of its plugins write. */
export interface PeerSites {
	/** `llms.txt` of starlight-llms-txt: where all text is in one file. */
	documents: string;
	/** `llms.txt` of starlight-page-actions, which has it where `baseUrl` is set: addresses of all pages. */
	addresses: string;
}

const PACKAGES: Packages = {
	'@astrojs/starlight': '0.42.4',
	astro: '7.3.4',
	'starlight-llms-txt': '0.12.0',
	'starlight-page-actions': '0.6.2',
};

/**
 * Builds a stock Starlight site of these pages with both plugins, as their documentation sets them
 * up. It is kept until pages or versions change.
 *
 * @param pictures folder of the pictures that the pages show
 * @returns undefined where it could not be built, and why is printed
 */
export async function buildPeer(
	pages: readonly PeerPage[],
	pictures: string,
	origin: string,
): Promise<PeerSites | undefined> {
	const folder = await install('starlight-agents', PACKAGES);
	if (folder === undefined) return undefined;
	const sites = { documents: join(folder, 'dist'), addresses: join(folder, 'dist-addresses') };
	const files = { ...SETUP, 'astro.config.mjs': configOf(origin), ...contentOf(pages) };
	const state = createHash('sha256').update(JSON.stringify({ PACKAGES, files })).digest('hex');
	const stamp = join(folder, 'built.txt');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return sites;
	for (const old of ['built.txt', 'src', 'public', 'dist', 'dist-addresses'])
		rmSync(join(folder, old), { recursive: true, force: true });
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	if (existsSync(pictures)) cpSync(pictures, join(folder, 'public/_issues'), { recursive: true });
	console.error(`Building Starlight with its plugins in ${folder} …`);
	for (const llms of ['documents', 'addresses'])
		if (!(await run(folder, 'astro', ['build'], { LLMS: llms }))) return undefined;
	writeFileSync(stamp, state);
	return sites;
}

function contentOf(pages: readonly PeerPage[]): Record<string, string> {
	const languages = [...new Set(pages.map(({ language }) => language))];
	return Object.fromEntries([
		...languages.map((language) => [
			`src/content/docs/${language}/index.md`,
			'---\ntitle: Known issues\n---\n',
		]),
		...pages.map(({ language, id, title, body }) => [
			`src/content/docs/${language}/issues/${id}.md`,
			`---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`,
		]),
	]);
}

function configOf(origin: string): string {
	return `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import starlightLlmsTxt from 'starlight-llms-txt';
import starlightPageActions from 'starlight-page-actions';

const isAddresses = process.env.LLMS === 'addresses';

export default defineConfig({
	site: '${origin}',
	outDir: isAddresses ? './dist-addresses' : './dist',
	integrations: [
		starlight({
			title: 'Known issues',
			defaultLocale: 'en',
			locales: { en: { label: 'English', lang: 'en' }, id: { label: 'Bahasa Indonesia', lang: 'id' } },
			sidebar: [{ label: 'Issues', items: [{ autogenerate: { directory: 'issues' } }] }],
			plugins: [starlightLlmsTxt(), starlightPageActions(isAddresses ? { baseUrl: '${origin}' } : {})],
		}),
	],
});
`;
}

const SETUP = {
	'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
};
