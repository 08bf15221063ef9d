package io.changke.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL takes for impossible, and what it must let pass. */
@ServerTest
class FaultsTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Client client;

    private boolean is(String function, String value) {
        return jdbc.sql("select " + function + "(?)")
                .param(value)
                .query(Boolean.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812345670",
                "138 1234 5670",
                "+86 138-0013-8000",
                "0571-8765 4320",
                "(010) 6512 3460 转 802",
                "8765 4320",
                "400-820-8820",
                "95588",
                "10086",
                "12345",
                "+1 (555) 123-4567",
                "1-212-555-0199",
                "+852 2345 6789",
                "+44 20 7946 0958",
                "03-1234-5679"
            })
    void letsNumbersOfAllCountriesPass(String phone) {
        assertThat(is("phone_implausible", phone)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1381234567",
                "138123456701",
                "10012345670",
                "11111111111",
                "13800000000",
                "12345678",
                "1234567890123456"
            })
    void knowsNumbersThatNobodyAnswers(String phone) {
        assertThat(is("phone_implausible", phone)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"li.lei@example.org", "客户@例子.中国", "a+b@mail.co.uk", "zhang@qq.com", "x@163.com"})
    void letsAddressesPass(String email) {
        assertThat(is("email_implausible", email)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"li@gmial.com", "li@qq.con", "li@localhost", "li@163.c", "li@@qq.com", "li@qq..com", "a@test.com"
            })
    void knowsAddressesThatNothingReaches(String email) {
        assertThat(is("email_implausible", email)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"张伟", "无双", "测量仪器公司", "Anna", "7-Eleven", "Testa Rossa", "Nguyễn Văn A", "李", "客户之家酒店"})
    void letsNamesPass(String name) {
        assertThat(is("name_implausible", name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"测试", "test 2", "未知", "N/A", "xxx", "aaaa", "12345", "—", "先生", "asdfgh"})
    void knowsNamesThatAreNone(String name) {
        assertThat(is("name_implausible", name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x", "440524188001010014"})
    void checksIdentityNumbers(String number) {
        assertThat(is("resident_id_valid", number)).isTrue();
        String other = number.substring(0, 16) + (number.charAt(16) == '0' ? '3' : '0') + number.substring(17);
        assertThat(is("resident_id_valid", other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "11010519491331002X", "not a number"})
    void takesNoOtherTextForAnIdentityNumber(String number) {
        assertThat(is("resident_id_valid", number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证", "ID card"})
    void saysSoOnTheRecordAndNoLongerOnceItIsMended(String system) {
        Map<String, Object> facts = Map.of(
                "name",
                "测试",
                "phone",
                "1381234567",
                "birthday",
                "1970-01-01",
                "identifiers",
                List.of(Map.of("system", system, "value", "110105194912310021")));
        var entered = client.post("/api/v1/customers", facts).expect(201).json();
        String address = "/api/v1/customers/" + entered.path("id").asLong();
        assertThat(faults(address)).isEqualTo("[\"name\",\"phone\",\"birthday\",\"idNumber\"]");

        Map<String, Object> mended = Map.of(
                "version",
                entered.path("version").asInt(),
                "name",
                "钱七",
                "phone",
                "13812345670",
                "birthday",
                "1971-01-01",
                "identifiers",
                List.of(Map.of("system", system, "value", "11010519491231002X")));
        client.patch(address, mended).expect(200);
        assertThat(faults(address)).isEqualTo("null");
    }

    private String faults(String address) {
        return client.get(address).expect(200).json().path("faults").toString();
    }
}
