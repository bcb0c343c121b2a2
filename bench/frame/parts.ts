import { gzipSync } from 'node:zlib';

/** Parts of a page by name, as they are found in its HTML; they may lie within each other. */
const PARTS: Record<string, RegExp> = {
	head: /<head>.*<\/head>/s,
	links: /<link [^>]*>/g,
	'inline scripts': /<script(?![^>]* (?:src|type="application))[^>]*>.*?<\/script>/gs,
	styles: /<style.*?<\/style>/gs,
	icons: /<svg.*?<\/svg>/gs,
	header: /<header .*?<\/header>/s,
	"search's dialog": /<dialog.*?<\/dialog>/s,
	sidebar: /<nav class="sidebar.*?<\/nav>/s,
	contents: /<div class="right-sidebar-container.*?(?=<nav class="sidebar)/s,
	"issue's script": / data-script="[^"]*"/,
	footer: /<footer.*?<\/footer>/s,
};

/** Bytes of a page's frame as they are sent, with what each part of it adds to them. */
export interface FrameSize {
	/** Not compressed. */
	raw: number;
	gzip: number;
	parts: Record<string, number>;
}

/** Measures the frame of an issue's page. */
export function frameSize(page: string): FrameSize {
	const frame = withoutIssue(page);
	const gzip = gzipped(frame);
	const parts = Object.entries(PARTS).map(([name, pattern]) => [
		name,
		gzip - gzipped(frame.replace(pattern, '')),
	]);
	return { raw: Buffer.byteLength(frame), gzip, parts: Object.fromEntries(parts) as Record<string, number> };
}

/** The page without what its issue says: its content, and its texts in the head and the contents. */
function withoutIssue(page: string): string {
	return page
		.replace(/(<ki-issue [^>]*>).*<\/ki-issue>/s, '$1</ki-issue>')
		.replace(/(<script type="application\/ld\+json">).*?<\/script>/s, '$1</script>')
		.replace(/(<title>).*?<\/title>/s, '$1</title>')
		.replace(/(<h1[^>]*>).*?<\/h1>/s, '$1</h1>')
		.replace(/(<meta (?:name|property)="(?:og:)?(?:title|description)" content=")[^"]*/g, '$1')
		.replace(/(<a href="#)[^"]*("[^>]*>)(<span[^>]*>)?[^<]*/g, '$1$2$3');
}

function gzipped(text: string): number {
	return gzipSync(text, { level: 9 }).length;
}
