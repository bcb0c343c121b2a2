import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import type { Figure } from '../issue/issue.ts';
import { figureHash } from '../source/figures.ts';

/** Fills in the size of pictures, so that pages keep their layout while they load. */
export async function measureFigures(figures: readonly Figure[], root: string): Promise<void> {
	for (const figure of figures) {
		try {
			const { width, height } = await imageMetadata(readFileSync(join(root, figure.file)), figure.file);
			Object.assign(figure, { width, height });
		} catch {
			// A picture whose size cannot be read is still shown.
		}
	}
}

/** Whether the files of pictures are what they were when the figures were made. */
export function sameFigures(figures: readonly Figure[], root: string): boolean {
	return figures.every(({ file, url }) => {
		const path = join(root, file);
		return existsSync(path) && url.includes(`.${figureHash(readFileSync(path))}.`);
	});
}
