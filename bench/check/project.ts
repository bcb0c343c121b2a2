import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { issueFiles } from './issues.ts';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

// Starlight is bundled only where the site itself depends on it.
const PACKAGE_JSON = JSON.stringify({
	private: true,
	type: 'module',
	dependencies: { '@astrojs/starlight': '*', astro: '*', 'starlight-known-issues': '*' },
});

const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import knownIssues from 'starlight-known-issues';

export default defineConfig({
	site: 'https://help.example',
	integrations: [
		starlight({
			title: 'Help',
			defaultLocale: 'en',
			locales: { en: { label: 'English' }, id: { label: 'Bahasa Indonesia' } },
			plugins: [knownIssues()],
		}),
	],
});
`;

const CONTENT_CONFIG = `import { defineCollection } from 'astro:content';
import { knownIssuesCollection } from 'starlight-known-issues/collection';

export const collections = { docs: defineCollection(knownIssuesCollection()) };
`;

/** Writes a site of so many issues in the system's temporary folder, with the packages of this one. */
export function writeProject(issues: number): string {
	const root = join(tmpdir(), 'known-issues-bench', `check-${issues}`);
	rmSync(root, { recursive: true, force: true });
	const write = (path: string, text: string) => {
		const file = join(root, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	};
	write('package.json', PACKAGE_JSON);
	write('tsconfig.json', '{ "extends": "astro/tsconfigs/strict", "include": [".astro/types.d.ts", "src"] }');
	write('astro.config.mjs', CONFIG);
	write('src/content.config.ts', CONTENT_CONFIG);
	for (const [path, text] of issueFiles(issues)) write(path, text);
	linkPackages(join(root, 'node_modules'));
	return root;
}

// A folder of its own, because Astro keeps its cache in it.
function linkPackages(folder: string): void {
	mkdirSync(folder);
	for (const name of readdirSync(join(PACKAGE, 'node_modules'))) {
		if (!name.startsWith('.')) symlinkSync(join(PACKAGE, 'node_modules', name), join(folder, name));
	}
	symlinkSync(PACKAGE, join(folder, 'starlight-known-issues'));
}
