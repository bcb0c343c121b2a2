import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkProject } from '../../check/check-project.ts';
import { readProject } from '../../source/project.ts';
import { editorFiles } from '../editor-files.ts';
import { addIntellisense } from './content-intellisense.ts';
import { init, type InitOptions } from './init.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const NOBODY = { input: new PassThrough(), output: new PassThrough() };
const VERSIONS = { '@astrojs/starlight': '^0.42.1', astro: '^7.3.0' };

let root: string;
let said: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'init-'));
	said = '';
	const record = (text: string) => void (said += `${text}\n`.replaceAll(root, '/site'));
	vi.spyOn(console, 'log').mockImplementation(record);
	vi.spyOn(console, 'error').mockImplementation(record);
});

afterEach(() => {
	vi.restoreAllMocks();
	rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
}

/** A site with a config and a content config of the fixtures. */
function site(config: string, content?: string, dependencies: Record<string, string> = VERSIONS): void {
	const fixture = (folder: string, name: string) =>
		readFileSync(join(FIXTURES, folder, `${name}.txt`), 'utf8');
	write(`astro.config.${config.split('.').at(-1)}`, fixture('config', config));
	if (content) write('src/content.config.ts', fixture('content', content));
	write('package.json', JSON.stringify({ dependencies }));
}

function run(options: InitOptions): Promise<0 | 1 | 2> {
	return init(root, options, NOBODY);
}

function all(): Map<string, string> {
	const paths = readdirSync(root, { recursive: true, withFileTypes: true });
	const files = paths.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
	return new Map(files.toSorted().map((file) => [file.slice(root.length + 1), readFileSync(file, 'utf8')]));
}

test('shows what it would change', async () => {
	site('several-plugins.mjs');
	const before = all();
	expect(await run({ dryRun: true })).toBe(0);
	expect(said.replace(/\+---\n[\s\S]*\+---\n/, '+…\n')).toMatchInlineSnapshot(`
		"--- astro.config.mjs
		+++ astro.config.mjs
		@@ -2,6 +2,7 @@
		 import { defineConfig } from 'astro/config';
		 import imageZoom from 'starlight-image-zoom';
		 import linksValidator from 'starlight-links-validator';
		+import knownIssues from 'starlight-known-issues';
		 
		 export default defineConfig({
		 	integrations: [
		@@ -11,7 +12,9 @@
		 				imageZoom(),
		 				linksValidator({ errorOnRelativeLinks: false }), // last: it reads what others make
		 				// blog(),
		+				knownIssues(),
		 			],
		 		}),
		 	],
		+	experimental: { contentIntellisense: true },
		 });

		--- /dev/null
		+++ src/content.config.ts
		@@ -0,0 +1,4 @@
		+import { defineCollection } from 'astro:content';
		+import { knownIssuesCollection } from 'starlight-known-issues/collection';
		+
		+export const collections = { docs: defineCollection(knownIssuesCollection()) };

		--- /dev/null
		+++ src/content/docs/issues/example-no-connection.mdx
		@@ -0,0 +1,35 @@
		+…

		--- /dev/null
		+++ .vscode/extensions.json
		@@ -0,0 +1,6 @@
		+{
		+	"recommendations": [
		+		"astro-build.astro-vscode",
		+		"unifiedjs.vscode-mdx"
		+	]
		+}

		--- /dev/null
		+++ .vscode/known-issues.code-snippets
		(272 lines, not shown)

		--- /dev/null
		+++ .vscode/settings.json
		@@ -0,0 +1,21 @@
		+{
		+	"astro.content-intellisense": true,
		+	"[markdown]": {
		+		"editor.insertSpaces": true,
		+		"editor.tabSize": 2,
		+		"editor.wordWrap": "on",
		+		"editor.quickSuggestions": {
		+			"other": "on"
		+		},
		+		"editor.snippetSuggestions": "top"
		+	},
		+	"[mdx]": {
		+		"editor.insertSpaces": true,
		+		"editor.tabSize": 2,
		+		"editor.wordWrap": "on",
		+		"editor.quickSuggestions": {
		+			"other": "on"
		+		},
		+		"editor.snippetSuggestions": "top"
		+	}
		+}

		This would write 6 files. Nothing was written.

		Still to install:
		  npm install starlight-known-issues

		Then \`npm run dev\` shows the site, and \`npx known-issues new\` begins an issue.
		"
	`);
	expect(all()).toEqual(before);
});

test('writes nothing where nobody can be asked', async () => {
	site('fresh.ts', 'fresh.ts');
	const before = all();
	expect(await run({})).toBe(2);
	expect(said).toContain('Nothing was written, because nobody can be asked here. Add --yes to write it.');
	expect(all()).toEqual(before);
});

test('writes an example for each language, which is right and not published', async () => {
	site('root-locale.ts', 'fresh.ts');
	expect(await run({ yes: true })).toBe(0);
	const project = await readProject(root);
	expect(project.files.map(({ file, issue }) => [file, issue?.language, issue?.draft])).toEqual([
		['src/content/docs/id/issues/example-no-connection.mdx', 'id', true],
		['src/content/docs/issues/example-no-connection.mdx', 'en', true],
	]);
	expect((await checkProject(project)).map(({ rule }) => rule)).toEqual(['draft', 'draft']);
});

test('changes nothing the second time, and says so', async () => {
	site('several-plugins.mjs', 'extended.ts');
	await run({ yes: true });
	const once = all();
	said = '';
	expect(await run({ yes: true })).toBe(0);
	expect(said.split('\n')[0]).toBe('Nothing to change: the site has the plugin.');
	expect(all()).toEqual(once);
});

test('does the rest where a file must be changed by hand', async () => {
	site('spread.mjs', 'fresh.ts');
	expect(await run({ yes: true })).toBe(1);
	expect([...all().keys()]).not.toContain('src/content/docs/issues/example-no-connection.mdx');
	expect(said.slice(said.indexOf('Written:'))).toMatchInlineSnapshot(`
		"Written: src/content.config.ts, .vscode/extensions.json, .vscode/known-issues.code-snippets, .vscode/settings.json

		For completion of frontmatter in VS Code, add to astro.config.mjs:
		  experimental: { contentIntellisense: true },

		The languages of the site cannot be read from its config, so no example is written: run \`npx astro sync\`, then \`npx known-issues new\`.

		Left to do by hand in astro.config.mjs
		  Add to the imports:
		      import knownIssues from 'starlight-known-issues';
		  and to \`plugins\` in the options of starlight() (line 5):
		      plugins: [knownIssues()],

		Still to install:
		  npm install starlight-known-issues

		Then \`npm run dev\` shows the site, and \`npx known-issues new\` begins an issue.
		"
	`);
});

test('adds no example to a site that has issues', async () => {
	site('fresh.ts', 'fresh.ts');
	write('src/content/docs/issues/delivery/late.mdx', '---\ntitle: Late\n---\n');
	await run({ yes: true });
	expect([...all().keys()]).not.toContain('src/content/docs/issues/example-no-connection.mdx');
});

test('says what must be installed', async () => {
	site('has-it.mjs', 'has-it.ts', { '@astrojs/starlight': '^0.41.3', astro: '7.3.4' });
	write('pnpm-lock.yaml', '');
	write('src/content/docs/issues/late.mdx', '---\ntitle: Late\n---\n');
	for (const { path, text } of editorFiles()) write(path, text);
	const config = readFileSync(join(root, 'astro.config.mjs'), 'utf8');
	write('astro.config.mjs', addIntellisense(config)!);
	expect(await run({})).toBe(0);
	expect(said).toMatchInlineSnapshot(`
		"Nothing to change: the site has the plugin.

		Still to install:
		  pnpm add starlight-known-issues
		  pnpm add @astrojs/starlight@^0.42.0   # starlight-known-issues 0.1.0 needs ^0.42.0, here is ^0.41.3

		Then \`npm run dev\` shows the site, and \`npx known-issues new\` begins an issue.
		"
	`);
});

test('says what to add to settings for VS Code that are there already', async () => {
	site('fresh.ts', 'fresh.ts');
	write('.vscode/extensions.json', '{ "recommendations": ["astro-build.astro-vscode"] }');
	write('.vscode/settings.json', '{\n\t// ours\n\t"astro.content-intellisense": true,\n}');
	write('.vscode/known-issues.code-snippets', '{}');
	const before = all();
	await run({ yes: true });
	for (const { path } of editorFiles()) expect(all().get(path)).toBe(before.get(path));
	expect(said.slice(said.indexOf('Written:'))).toMatchInlineSnapshot(`
		"Written: astro.config.ts, src/content.config.ts, src/content/docs/issues/example-no-connection.mdx

		.vscode/extensions.json is there already and stays as it is. Add to it what it lacks:
		  "recommendations": ["astro-build.astro-vscode", "unifiedjs.vscode-mdx"]

		.vscode/known-issues.code-snippets holds other snippets than this version has. To get those, remove it and run this again.

		.vscode/settings.json is there already and stays as it is. Add to it what it lacks:
		  "[markdown]": {"editor.insertSpaces": true, "editor.tabSize": 2, "editor.wordWrap": "on", "editor.quickSuggestions": {"other": "on"}, "editor.snippetSuggestions": "top"},
		  "[mdx]": {"editor.insertSpaces": true, "editor.tabSize": 2, "editor.wordWrap": "on", "editor.quickSuggestions": {"other": "on"}, "editor.snippetSuggestions": "top"}

		Still to install:
		  npm install starlight-known-issues

		Then \`npm run dev\` shows the site, and \`npx known-issues new\` begins an issue.
		"
	`);
});

test('says nothing of settings for VS Code that lack nothing', async () => {
	site('fresh.ts', 'fresh.ts');
	for (const { path, text } of editorFiles()) {
		if (path.endsWith('.json')) write(path, text.replace('{', '{ "editor.fontSize": 14,'));
	}
	await run({ yes: true });
	expect(said).not.toContain('there already');
});

test('says how to go on where there is no Starlight, and where there is no site', async () => {
	await expect(run({})).rejects.toThrow(/^There is no Astro config in .*\nName the folder of the site/);
	site('elsewhere.mjs', undefined, { astro: '^7.3.0' });
	await expect(run({})).rejects.toThrow(/has no Starlight.*\nAdd it with `npx astro add starlight`/);
});
