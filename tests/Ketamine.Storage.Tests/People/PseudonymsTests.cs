using CsCheck;
using Ketamine.Storage.People;

namespace Ketamine.Storage.Tests.People;

public class PseudonymsTests
{
    private static readonly Pseudonyms Pseudonyms = new(new byte[32]);

    [Fact]
    public void A_person_is_the_same_in_a_channel_and_another_elsewhere()
    {
        Assert.Equal(Pseudonyms.Person("msteams", "29:a"), Pseudonyms.Person("msteams", "29:a"));
        Assert.NotEqual(Pseudonyms.Person("msteams", "29:a"), Pseudonyms.Person("webchat", "29:a"));
    }

    [Fact]
    public void Another_key_gives_other_hashes() =>
        Assert.NotEqual(Pseudonyms.Person("msteams", "29:a"), new Pseudonyms([.. Enumerable.Repeat((byte)1, 32)]).Person("msteams", "29:a"));

    [Fact]
    public void Different_parts_never_share_a_hash() =>
        Gen.Select(Gen.String.Array[1, 3], Gen.String.Array[1, 3]).Sample((left, right) =>
            left.SequenceEqual(right) == (Pseudonyms.Of("kind", left) == Pseudonyms.Of("kind", right)));

    [Fact]
    public void Parts_cannot_be_shifted_into_one_another() =>
        Gen.Select(Gen.String, Gen.String, Gen.String).Sample((a, b, c) =>
            a.Length == 0 || b.Length == 0 || Pseudonyms.Of("kind", a + b, c) != Pseudonyms.Of("kind", a, b + c));

    [Fact]
    public void A_hash_has_one_length_and_fits_into_a_key() =>
        Gen.String.Sample(id => Pseudonyms.Of("kind", id).Length == Pseudonyms.Length && !Pseudonyms.Of("kind", id).Contains('/', StringComparison.Ordinal));

    [Fact]
    public void What_is_sealed_is_read_again() =>
        Gen.String.Where(text => !text.Any(char.IsSurrogate)).Sample(text => Pseudonyms.Unseal(Pseudonyms.Seal(text)) == text);
}
