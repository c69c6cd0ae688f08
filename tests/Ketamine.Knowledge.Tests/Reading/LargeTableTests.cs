using System.Globalization;
using Ketamine.Knowledge.Reading;

namespace Ketamine.Knowledge.Tests.Reading;

public sealed class LargeTableTests : IDisposable
{
    private const string Header = "id\tquestion\tanswer\talternates\r\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Holds_the_same_entries_as_in_memory()
    {
        var table = Write(Header + "a\t How? \tSo – ä.\tIn what way? || By what means?\r\n\r\nb\tWhy?\t\t\r\nc\tWhen?\tNow.");

        var (memory, disk) = (KnowledgeReader.Read(table).OrThrow(), Read(table));

        Assert.IsType<Holding.InMemory>(memory.Holding);
        Assert.IsType<Holding.OnDisk>(disk.Holding);
        Assert.Equivalent(memory.Entries, disk.Entries, strict: true);
        Assert.All(memory.Entries, entry => Assert.Equal(entry.Hash, disk.Find(entry.Id)!.Hash));
        Assert.Null(disk.Find("d"));
    }

    [Fact]
    public void Reports_the_same_problems_as_in_memory()
    {
        var table = Write("question\tanswer\nonly one cell\na\tHow?\tSo.\t\na\tWhy?\tBecause.\t\n");

        var problems = Assert.IsType<KnowledgeReading.Invalid>(KnowledgeReader.Read(table, Large(1))).Problems;

        Assert.Equal([0, 1, 2], problems.Select(p => p.Line));
        Assert.Equal(
            Assert.IsType<KnowledgeReading.Invalid>(KnowledgeReader.Read(table)).Problems.Select(p => p.Remedy).Order(),
            problems.Select(p => p.Remedy).Order());
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Questions_and_alternates_make_a_table_large(int from, bool large)
    {
        var table = Write(Header + "a\tHow?\tSo.\tIn what way?\nb\tWhy?\tBecause.\tWhat for? || How come?\n");

        Assert.Equal(large, KnowledgeReader.Read(table, Large(from)).OrThrow().Holding is Holding.OnDisk);
    }

    [Fact]
    public void A_rewritten_table_does_not_change_what_the_version_before_says()
    {
        var table = Write(Header + "a\tHow?\tSo.\t\n");
        var before = Read(table);

        Write(Header + "a\tOtherwise?\tNot so.\t\n");

        Assert.Equal("So.", before.Entries[0].Answer);
        Assert.Equal("Not so.", Read(table).Find("a")!.Answer);
        Assert.NotEqual(before.Version, Read(table).Version);
    }

    [Fact]
    public void A_damaged_copy_is_made_again()
    {
        var table = Write(Header + "a\tHow?\tSo.\t\n");
        var folder = Assert.IsType<Holding.OnDisk>(Read(table).Holding).Folder;
        File.WriteAllText(Path.Combine(folder, "entries.tsv"), Header + "a\tHow?\tNo.\t\n");

        Assert.Equal("So.", Read(table).Find("a")!.Answer);
    }

    [Fact]
    public void Rows_longer_than_a_read_come_whole()
    {
        var answer = string.Join(' ', Enumerable.Range(0, 400_000).Select(i => i.ToString(CultureInfo.InvariantCulture)));
        var table = Write($"{Header}a\tHow?\t{answer}\t\nb\tWhy?\tBecause.\t\n");

        Assert.Equal(answer, Read(table).Find("a")!.Answer);
        Assert.Equal("Because.", Read(table).Entries[1].Answer);
    }

    [Fact]
    public void Copies_of_old_contents_go()
    {
        var table = Path.Combine(_folder, "table.tsv");
        for (var i = 0; i < 5; i++)
        {
            Write($"{Header}a\tHow?\t{i}\t\n");
            Read(table);
        }

        Assert.Equal(3, Directory.GetDirectories(Path.Combine(_folder, "large")).Length);
        Assert.Equal("4", Read(table).Entries[0].Answer);
    }

    private string Write(string content)
    {
        var table = Path.Combine(_folder, "table.tsv");
        File.WriteAllText(table, content);
        return table;
    }

    private KnowledgeBase Read(string table) => KnowledgeReader.Read(table, Large(1)).OrThrow();

    private LargeTables Large(int from) => new() { Folder = Path.Combine(_folder, "large"), From = from };
}
