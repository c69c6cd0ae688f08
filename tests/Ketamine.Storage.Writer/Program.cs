using Ketamine.Storage.Databases;
using Ketamine.Storage.Feedback;
using Ketamine.Storage.People;

// Each id is printed after its row was acknowledged and not before.
await using var database = new SqliteDatabase(args[0], TimeProvider.System);
var pseudonyms = await new PseudonymKey(database).ReadAsync(CancellationToken.None);
var table = new FeedbackTable(database);
await using var output = Console.OpenStandardOutput();
while (true)
{
    var id = Guid.NewGuid().ToString("N");
    try
    {
        await table.AddAsync(
            new GivenFeedback
            {
                Id = id,
                Person = pseudonyms.Person("test", "somebody"),
                Rating = Rating.Up,
                Receipt = "an-entry~0123456789ab~0123456789ab",
                Entry = "an-entry",
                KnowledgeVersion = "0123456789ab",
                Door = "test",
                Day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
            },
            CancellationToken.None);
    }
    catch (StoreUnavailableException e)
    {
        await Console.Error.WriteLineAsync(e.Message);
        return 3;
    }

    await output.WriteAsync(System.Text.Encoding.ASCII.GetBytes(id + "\n"));
}
