import Storage

/// Writes a document to the file that somebody named, but never over what `mock` keeps itself.
func write(_ document: [UInt8], to path: String, home: Home) throws(Complaint) {
  guard !home.keeps(path) else {
    throw Complaint("\(path) lies where mock keeps its own files; name another.", .cannotCreate)
  }
  try complaining { () throws(StorageError) in try writeFile(document, to: path) }
}
