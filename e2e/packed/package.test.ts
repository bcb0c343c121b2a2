import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { REPOSITORY } from './command.ts';
import { exportedNames } from './exported-names.ts';
import { filesBelow, filesWith, manifestOf } from './files.ts';

const folder = join(inject('site'), 'node_modules/starlight-known-issues');
const files = filesBelow(folder);
const { exports } = manifestOf(folder);

describe('the installed package', () => {
	test('holds what is compiled, and nothing of tests, fixtures, content or the site', () => {
		const other = files.filter((path) => !/^lib\/.+(?:\.d\.ts|\.js|\.astro|\.css)$/.test(path));
		expect(other).toEqual(['LICENSE', 'README.md', 'package.json']);
		const inner = /test|fixture|snapshot|content\/|content\.config|site\.css/;
		expect(files.filter((path) => inner.test(path))).toEqual([]);
	});

	test('has a declaration for every module, and a module for every declaration', () => {
		const names = (ending: string) =>
			files.filter((path) => path.endsWith(ending)).map((path) => path.slice(0, -ending.length));
		// What is in one file for browsers is text to the package: the build publishes it.
		const published = ['lib/lookup/module', 'lib/offline/removal-module', 'lib/offline/worker-module'];
		expect(names('.d.ts')).toEqual(names('.js').filter((name) => !published.includes(name)));
		expect(names('.js')).toEqual(expect.arrayContaining(published));
	});

	test('contains no path of the machine that packed it', () => {
		expect(filesWith(folder, [REPOSITORY, dirname(inject('tarball')), `${homedir()}/`])).toEqual([]);
	});

	test('offers exactly these entries', () => {
		expect(Object.keys(exports)).toMatchInlineSnapshot(`
			[
			  ".",
			  "./collection",
			  "./lookup",
			  "./server",
			  "./cloudflare",
			  "./deno",
			  "./netlify",
			  "./vercel",
			  "./route-middleware",
			  "./components/FrontDoor.astro",
			  "./components/Head.astro",
			  "./components/LanguageSelect.astro",
			  "./components/LookupBox.astro",
			  "./components/MobileMenuFooter.astro",
			  "./components/MobileMenuToggle.astro",
			  "./components/MobileTableOfContents.astro",
			  "./components/PageFrame.astro",
			  "./components/PageTitle.astro",
			  "./components/Search.astro",
			  "./components/Sidebar.astro",
			  "./components/TableOfContents.astro",
			  "./components/ThemeProvider.astro",
			  "./components/ThemeSelect.astro",
			  "./components/TwoColumnContent.astro",
			  "./package.json",
			]
		`);
	});

	test('exports exactly these names', () => {
		const entries = Object.entries(exports).flatMap(([entry, target]) =>
			typeof target === 'string' ? [] : [{ entry, declaration: join(folder, target.types) }],
		);
		expect(exportedNames(entries)).toMatchInlineSnapshot(`
			{
			  ".": [
			    "default",
			    "type ComponentForm",
			    "type ComponentUse",
			    "type KnownIssuesOptions",
			  ],
			  "./cloudflare": [
			    "serveSite",
			    "type AssetsBinding",
			    "type Worker",
			    "type WorkerBindings",
			    "type WorkerContext",
			  ],
			  "./collection": [
			    "knownIssuesCollection",
			    "type CollectionOptions",
			  ],
			  "./deno": [
			    "serveFolder",
			    "type DenoServer",
			    "type FolderOptions",
			  ],
			  "./lookup": [
			    "createLookup",
			    "type Confidence",
			    "type Lookup",
			    "type LookupAnswer",
			    "type LookupOptions",
			    "type LookupResult",
			    "type LookupSettings",
			    "type LookupWord",
			    "type Reason",
			  ],
			  "./netlify": [
			    "serveSite",
			    "type EdgeContext",
			    "type EdgeFunction",
			  ],
			  "./route-middleware": [
			    "onRequest",
			  ],
			  "./server": [
			    "serveFolder",
			    "type FolderOptions",
			    "type RewriteOptions",
			  ],
			  "./vercel": [
			    "serveSite",
			    "type Middleware",
			    "type MiddlewareContext",
			  ],
			}
		`);
	});
});

test('A stranger’s site has the versions of Astro, Starlight and TypeScript that are tested here', () => {
	const { dependencies, devDependencies } = manifestOf(inject('site'));
	const { 'starlight-known-issues': installed, ...theirs } = { ...dependencies, ...devDependencies };
	expect(installed).toMatch(/\.tgz$/);
	expect(manifestOf(REPOSITORY).devDependencies).toMatchObject(theirs);
});
