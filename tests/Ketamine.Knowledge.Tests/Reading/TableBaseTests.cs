using Ketamine.Knowledge.Reading;

namespace Ketamine.Knowledge.Tests.Reading;

public sealed class TableBaseTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Reads_rows_and_alternates()
    {
        File.WriteAllText(_file, "id\tquestion\tanswer\talternates\r\na\tHow?\tSo.\tIn what way? || By what means?\r\nb\tWhy?\t\t\r\n");

        var read = KnowledgeReader.Read(_file).OrThrow();

        Assert.Equal(["In what way?", "By what means?"], read.Find("a")!.Alternates);
        Assert.Equal("", read.Find("b")!.Answer);
        Assert.False(read.Find("a")!.IsExpired(DateOnly.MaxValue));
    }

    [Fact]
    public void Reports_header_short_rows_and_double_ids_together()
    {
        File.WriteAllText(_file, "question\tanswer\nonly one cell\na\tHow?\tSo.\t\na\tWhy?\tBecause.\t\n");

        var problems = Assert.IsType<KnowledgeReading.Invalid>(KnowledgeReader.Read(_file)).Problems;

        Assert.Equal([1, 2, 4], problems.Select(p => p.Line));
    }
}
