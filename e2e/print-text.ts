import type { Page } from '@playwright/test';
import { getDocumentProxy, extractText } from 'unpdf';

/** A page as it is printed. */
export interface Printed {
	/** The words of all sheets, with one space between them. */
	text: string;
	sheets: number;
}

/** Prints a page on A4, as its reader does, and reads what stands on the paper. */
export async function print(page: Page): Promise<Printed> {
	for (const image of await page.locator('.ki-steps img').all()) {
		await image.evaluate((element: HTMLImageElement) => {
			element.loading = 'eager';
			return element.decode();
		});
	}
	const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
	const { text, totalPages } = await extractText(pdf, { mergePages: true });
	return { text: text.replace(/\s+/g, ' '), sheets: totalPages };
}
