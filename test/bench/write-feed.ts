const words =
  'the ministry said on Tuesday that it would not change its position on the supply of equipment to the region while talks with its partners continue and that any further step would be taken in line with the situation'.split(
    ' ',
  );

/** A feed as ministries write them: a headline, two paragraphs of HTML, a date. */
export function writeFeed(format: 'rss' | 'atom', entries: number, version = 0): string {
  const numbers = Array.from({ length: entries }, (_, at) => at + version * entries);
  return format === 'rss'
    ? `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ministry</title><link>https://ministry.example/</link>${numbers.map(rssItem).join('\n')}</channel></rss>`
    : `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Ministry</title>${numbers.map(atomEntry).join('\n')}</feed>`;
}

function rssItem(number: number): string {
  return `<item><title>Statement ${number} &amp; answers on supplies</title><link>https://ministry.example/news/${number}</link><guid isPermaLink="false">m-${number}</guid><pubDate>Tue, 22 Oct 2024 10:${String(number % 60).padStart(2, '0')}:00 +0900</pubDate><dc:creator>Press office</dc:creator><category>News</category><description>${paragraph(number, 30)}</description><content:encoded><![CDATA[${html(number)}]]></content:encoded></item>`;
}

function atomEntry(number: number): string {
  return `<entry><title>Statement ${number} &amp; answers on supplies</title><link href="https://ministry.example/news/${number}"/><id>m-${number}</id><published>2024-10-22T10:${String(number % 60).padStart(2, '0')}:00+09:00</published><updated>2024-10-22T11:00:00+09:00</updated><author><name>Press office</name></author><summary>${paragraph(number, 30)}</summary><content type="html">${html(number).replaceAll('<', '&lt;')}</content></entry>`;
}

function html(number: number): string {
  return `<p>${paragraph(number, 120)}</p>\n<p>${paragraph(number + 7, 120)} <a href="/more/${number}">More</a></p>`;
}

function paragraph(number: number, length: number): string {
  return Array.from({ length }, (_, at) => words[(number + at) % words.length]).join(' ');
}
