import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIGURE_FOLDER, figureHash, findFigure, isFigureFile } from './figures.ts';

const root = fileURLToPath(new URL('fixtures/site/', import.meta.url));
const page = join(root, 'en/issues/rate-limit.mdx');

/** What is found at the path that the page names. */
function find(src: string) {
	return findFigure(root, page, src, 'Two ticks');
}

describe('findFigure', () => {
	test('finds a picture beside the page, with or without a dot', () => {
		const { figure } = find('./figures/ticks.svg') as { figure: object };
		expect(figure).toEqual({
			file: 'en/issues/figures/ticks.svg',
			url: expect.stringMatching(/^\/_issues\/ticks\.[0-9a-f]{10}\.svg$/),
			alt: 'Two ticks',
		});
		expect(find('figures/ticks.svg')).toEqual({ figure });
		expect(find('../issues/figures/ticks.svg')).toEqual({ figure });
	});

	test('publishes it under a name for addresses, with a hash of what is in it', () => {
		const one = find('./figures/ticks.svg') as { figure: { url: string } };
		const two = find('./figures/Two Ticks (é).SVG') as { figure: { url: string } };
		const hash = (url: string) => url.split('.').at(-2);
		expect(two.figure.url).toMatch(/^\/_issues\/two-ticks-\.[0-9a-f]{10}\.svg$/);
		expect(hash(two.figure.url)).toBe(hash(one.figure.url));
		expect(one.figure.url.startsWith(FIGURE_FOLDER)).toBe(true);
	});

	test('does not take a folder for a picture, nor a file for a folder', () => {
		const folder = mkdtempSync(join(tmpdir(), 'figures-'));
		mkdirSync(join(folder, 'folder.svg'));
		writeFileSync(join(folder, 'file.md'), '');
		for (const src of ['./file.md/ticks.svg', './folder.svg']) {
			expect(findFigure(folder, join(folder, 'file.md'), src, '')).toMatchObject({
				message: `There is no picture at "${src}".`,
			});
		}
		rmSync(folder, { recursive: true });
	});

	test('says what is near where there is no such picture', () => {
		expect(find('./figures/tiks.svg')).toEqual({
			message: 'There is no picture at "./figures/tiks.svg".',
			hint: 'Did you mean "ticks.svg"?',
		});
	});

	test('says where it looked where nothing is near, also when there is no such folder', () => {
		expect(find('./figures/quite-another.png')).toEqual({
			message: 'There is no picture at "./figures/quite-another.png".',
			hint: 'Put it at en/issues/figures/quite-another.png, or mend its path, which begins at the folder of this file.',
		});
		expect(find('./pictures/ticks.svg')).toEqual({
			message: 'There is no picture at "./pictures/ticks.svg".',
			hint: 'Put it at en/issues/pictures/ticks.svg, or mend its path, which begins at the folder of this file.',
		});
	});

	test.each(['https://example.com/a.svg', '/figures/ticks.svg', 'data:image/svg+xml,x.svg', 'C:/ticks.svg'])(
		'refuses what is not a file beside the page: %s',
		(src) => {
			expect(find(src)).toEqual({
				message: `The picture "${src}" is not a file beside this one.`,
				hint: 'Put the picture next to the page and name it with a path such as ./figures/name.svg.',
			});
		},
	);

	test('refuses a path that leads out of the project', () => {
		expect(find('../../../frontmatter.svg')).toEqual({
			message: 'The picture "../../../frontmatter.svg" is outside the project.',
			hint: 'Put it next to the page, for example in ./figures/.',
		});
	});

	test.each(['./figures/ticks.pdf', './rate-limit.mdx', './figures/ticks', './figures/ticks.svg?x', ''])(
		'refuses what a browser cannot show: %j',
		(src) => {
			expect(find(src)).toEqual({
				message: `"${src}" is not a picture a browser can show.`,
				hint: 'Use one of: .svg, .png, .jpg, .jpeg, .webp, .avif, .gif.',
			});
		},
	);
});

describe('figureHash', () => {
	test('is ten letters that change with the bytes', () => {
		const hash = (text: string) => figureHash(new TextEncoder().encode(text));
		expect(hash('<svg />')).toMatch(/^[0-9a-f]{10}$/);
		expect(hash('<svg />')).toBe(hash('<svg />'));
		expect(hash('<svg />')).not.toBe(hash('<svg/>'));
	});

	test('is the one in the published name', () => {
		const { figure } = find('./figures/ticks.svg') as { figure: { url: string } };
		const hash = figureHash(readFileSync(join(root, 'en/issues/figures/ticks.svg')));
		expect(figure.url).toBe(`/_issues/ticks.${hash}.svg`);
	});
});

describe('isFigureFile', () => {
	test.each(['a.svg', 'en/b.PNG', 'c.jpeg', './d.webp', 'e.avif', 'f.gif', 'g.jpg'])(
		'is true of %s',
		(path) => {
			expect(isFigureFile(path)).toBe(true);
		},
	);

	test.each(['a.mdx', 'b.pdf', 'svg', 'c.svg.txt', ''])('is false of %j', (path) => {
		expect(isFigureFile(path)).toBe(false);
	});
});
