/** For how long something is kept: until it is taken away, or as long as the reader's visit in one tab. */
type Area = 'localStorage' | 'sessionStorage';

/** What is kept on the reader's device under a name; null where nothing is, or the browser lets nobody read. */
export function kept(key: string, area: Area = 'localStorage'): string | null {
	try {
		return window[area].getItem(key);
	} catch {
		return null;
	}
}

/** Keeps a text on the reader's device, or nothing any more. False where storage is blocked or full. */
export function keep(key: string, text: string | undefined, area: Area = 'localStorage'): boolean {
	try {
		if (text === undefined) window[area].removeItem(key);
		else window[area].setItem(key, text);
		return true;
	} catch {
		return false;
	}
}
