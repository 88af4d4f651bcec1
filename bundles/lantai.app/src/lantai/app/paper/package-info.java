/** What is printed beside labels: receipts and registers. Words come from the caller; sensitive titles are not among them. */
package lantai.app.paper;
