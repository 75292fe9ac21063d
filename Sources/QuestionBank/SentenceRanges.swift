/// Where the sentences of `text` lie, in UTF-8 bytes and in order, none of them empty.
///
/// A line end always ends one; in doubt two sentences stay one.
public func sentenceRanges(of text: String) -> [Range<Int>] {
  text.withBytes { Array(Sentences(of: $0)) }
}
