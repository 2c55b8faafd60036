' Edits that an author makes, made by LibreOffice itself. The sub that calls them is written by edit-in-libreoffice.ts.

Function Opened(source As String) As Object
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Opened = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
End Function

Sub SaveAndClose(document As Object, path As String, format As String)
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = format
  document.storeToURL(ConvertToURL(path), filter())
  document.close(True)
End Sub

Function Find(document As Object, words As String) As Object
  wanted = document.createSearchDescriptor()
  wanted.SearchString = words
  wanted.SearchCaseSensitive = True
  found = document.findFirst(wanted)
  If IsNull(found) Then found = FindInNotes(document, words)
  Find = found
End Function

' Search goes over the text without its footnotes.
Function FindInNotes(document As Object, words As String) As Object
  For index = 0 To document.Footnotes.Count - 1
    note = document.Footnotes.getByIndex(index)
    at = InStr(note.String, words)
    If at > 0 Then
      cursor = note.createTextCursor()
      cursor.gotoStart(False)
      cursor.goRight(at - 1, False)
      cursor.goRight(Len(words), True)
      FindInNotes = cursor
      Exit Function
    End If
  Next
End Function

Sub Replace(document As Object, words As String, others As String)
  place = Find(document, words)
  place.String = others
End Sub

Sub Track(document As Object, words As String, others As String)
  document.RecordChanges = True
  Replace(document, words, others)
  document.RecordChanges = False
End Sub

Sub AddParagraphBefore(document As Object, words As String, others As String)
  place = Find(document, words)
  text = place.getText()
  cursor = text.createTextCursorByRange(place.getStart())
  cursor.gotoStartOfParagraph(False)
  text.insertString(cursor, others, False)
  text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  cursor.gotoPreviousParagraph(False)
  cursor.ParaStyleName = "Standard"
End Sub

Sub RemoveParagraph(document As Object, words As String, others As String)
  place = Find(document, words)
  cursor = place.getText().createTextCursorByRange(place.getStart())
  cursor.gotoStartOfParagraph(False)
  If Not cursor.gotoNextParagraph(True) Then cursor.gotoEndOfParagraph(True)
  cursor.String = ""
End Sub

Sub AddNoteAfter(document As Object, words As String, others As String)
  place = Find(document, words)
  note = document.createInstance("com.sun.star.text.Footnote")
  place.getText().insertTextContent(place.getEnd(), note, False)
  note.getText().setString(others)
End Sub

Sub Tell(path As String, what As String)
  file = FreeFile
  Open path For Output As #file
  Print #file, what
  Close #file
End Sub
